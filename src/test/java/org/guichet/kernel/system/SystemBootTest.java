package org.guichet.kernel.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemBootTest {

    @TempDir
    Path folder;

    @Test
    void saysTheSameThroughoutOneRunOfTheMachine() {
        assertThat(new SystemBoot().id()).isNotBlank().doesNotContainAnyWhitespaces()
                .isEqualTo(new SystemBoot().id());
    }

    @Test
    void takesTheIdOfTheSystemWhereThereIsOne() throws Exception {
        Path file = Files.writeString(folder.resolve("boot_id"), "6f1c0d6e-22aa-4c5e-8f57-0d5f0c7f9d11\n");
        assertThat(new SystemBoot(file).id()).isEqualTo("6f1c0d6e-22aa-4c5e-8f57-0d5f0c7f9d11");
    }

    @Test
    void estimatesTheStartOfTheMachineElsewhere() {
        assertThat(new SystemBoot(folder.resolve("none")).id()).matches("since-\\d+");
    }
}
