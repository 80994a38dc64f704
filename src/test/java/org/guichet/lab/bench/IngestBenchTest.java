package org.guichet.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.guichet.central.jdbi.PostgresServer;
import org.guichet.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bench itself checks that every entry and every seat arrived; how fast is not for tests. */
class IngestBenchTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bringsEveryEntryEitherWay(boolean h2) throws Exception {
        List<Check> checks = new IngestBench(h2 ? "" : PostgresServer.books(), 0, 1, 2).run().checks();

        assertThat(checks).singleElement().satisfies(check -> {
            assertThat(check.value()).isPositive();
            assertThat(check.yardstick()).isPositive();
            assertThat(check.kind()).isEqualTo(Check.Kind.AT_LEAST);
        });
    }

    @Test
    void refusesADatabaseThatDoesNotBringItsCommitsToDisk() {
        String unforced = PostgresServer.books() + "&options=-c%20synchronous_commit=off";

        assertThatThrownBy(() -> new IngestBench(unforced, 0, 1, 1).run()).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.reason().key()).isEqualTo("bench.unforced"));
    }
}
