package org.guichet.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bench itself checks that every seat is shown as it stands; how fast is not for tests, how many bytes is. */
class FeedBenchTest {

    @Test
    void aFreshCounterShowsEverySeatAfterFewBytes() throws IOException {
        List<Check> checks = new FeedBench("", 0, 1).run().checks();

        assertThat(checks).hasSize(3);
        assertThat(checks.getFirst().ok()).as(checks.getFirst().toString()).isTrue();
        assertThat(checks.getFirst().yardstick()).isBetween(5_000.0, 50_000.0);
    }
}
