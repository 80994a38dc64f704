package org.guichet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Maven itself may run on an older Java: what counts is the JDK that its toolchain chose. */
class BuildPlatformTest {

    @Test
    void testsRunOnTheJdkOfTheToolchain() {
        assertThat(Runtime.version().feature()).isEqualTo(25);
    }
}
