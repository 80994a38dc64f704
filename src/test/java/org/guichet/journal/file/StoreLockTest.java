package org.guichet.journal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.guichet.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreLockTest {

    /** The other process: takes the lock, says so, and waits to be ended. */
    static final class Holder {
        private Holder() {}

        public static void main(String... args) throws IOException {
            try (StoreLock lock = StoreLock.take(Path.of(args[0]))) {
                System.out.println("locked " + lock.getClass().getSimpleName());
                System.in.read();
            }
        }
    }

    @Test
    void aSecondProcessIsToldWhichOneHasTheStore(@TempDir Path folder) throws Exception {
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Holder.class.getName(), folder.toString()).start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("locked StoreLock");
            assertThatThrownBy(() -> StoreLock.take(folder)).isInstanceOfSatisfying(Refusal.class,
                    e -> assertThat(e.reason().arguments()).contains(Long.toString(other.pid())));
        } finally {
            other.destroyForcibly().waitFor();
        }
        try (StoreLock lock = StoreLock.take(folder)) {
            assertThat(lock).as("the lock ended with its process").isNotNull();
        }
    }

    @Test
    void theSameProcessCannotTakeItTwice(@TempDir Path folder) throws IOException {
        try (StoreLock lock = StoreLock.take(folder)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> StoreLock.take(folder)).isInstanceOf(Refusal.class);
        }
    }
}
