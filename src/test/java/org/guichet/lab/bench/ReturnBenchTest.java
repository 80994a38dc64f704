package org.guichet.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small house returns to a centre of its own process; how fast is not for tests. */
class ReturnBenchTest {

    @ParameterizedTest
    @ValueSource(strings = {"guichet", "guichet.cmd"})
    void theCentreIsStartedAsALauncherStartsIt(String launcher) throws Exception {
        assertThat(Files.readString(Path.of(launcher))).contains(String.join(" ", CentreProcess.MEMORY));
    }

    @Test
    void nothingIsLostAndEveryAnswerIsOneOfTheProtocol() throws Exception {
        List<Check> checks = new ReturnBench("", 30, 3, 1).run().checks();

        assertThat(checks).filteredOn(check -> check.kind() == Check.Kind.EXACTLY).hasSize(4)
                .allMatch(Check::ok, "is as it must be");
        assertThat(checks).filteredOn(check -> check.name().startsWith("click on two seats")).singleElement()
                .satisfies(check -> assertThat(check.value()).isPositive());
    }
}
