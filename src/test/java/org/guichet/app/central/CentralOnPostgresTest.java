package org.guichet.app.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guichet.app.central.CommandedCentre.Enrolled;
import org.guichet.central.jdbi.PostgresServer;
import org.guichet.kernel.Refusal;
import org.guichet.wire.HelloAnswer.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two centres on one database, and commands beside them. */
class CentralOnPostgresTest {

    @Test
    void centresOfOneHouseShareDatabaseAndKeyAndCommandsWorkBesideThem(@TempDir Path one, @TempDir Path two)
            throws IOException {
        String database = PostgresServer.books();
        CommandedCentre first = new CommandedCentre(one, database);
        CommandedCentre second = new CommandedCentre(two, database);
        first.importSeason();
        try (CentralApp app = first.start()) {
            Refusal refusal = catchThrowableOfType(Refusal.class, second::start);
            assertThat(refusal.reason().key()).isEqualTo("central.key.missing");

            Files.copy(first.place.key(), second.place.key());
            try (CentralApp other = second.start();
                    Enrolled counter = CommandedCentre.enrol(app, first.addCounter("Guichet A"));
                    Enrolled same = counter.at(other)) {
                assertThat(counter.centre().hello(counter.hello()).verdict()).isEqualTo(Verdict.OK);
                assertThat(same.centre().hello(counter.hello()).verdict()).isEqualTo(Verdict.OK);
                assertThat(second.done("counter", "list")).contains("1.1  Guichet A  sells");
            }
        }
        assertThat(first.done("audit").lines().skip(1)).hasSize(2);
        assertThat(first.done("status")).doesNotContain("user=").contains("generation 1");
    }
}
