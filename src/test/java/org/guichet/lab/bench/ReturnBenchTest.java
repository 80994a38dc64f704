package org.guichet.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A small house returns to a centre of its own process; how fast is not for tests. */
class ReturnBenchTest {

    @Test
    void nothingIsLostAndEveryAnswerIsOneOfTheProtocol() throws Exception {
        List<Check> checks = new ReturnBench("", 30, 3, 1).run().checks();

        assertThat(checks).filteredOn(check -> check.kind() == Check.Kind.EXACTLY).hasSize(4)
                .allMatch(Check::ok, "is as it must be");
        assertThat(checks).filteredOn(check -> check.name().startsWith("click on two seats")).singleElement()
                .satisfies(check -> assertThat(check.value()).isPositive());
    }
}
