package org.guichet.kernel.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.guichet.kernel.Boot;

/**
 * The run of this machine: the id that Linux gives each, elsewhere the time at which the forward clock began. That
 * estimate moves when somebody sets the wall clock; it then names a run that never was, which only costs a check.
 */
public final class SystemBoot implements Boot {

    private static final Path LINUX = Path.of("/proc/sys/kernel/random/boot_id");

    private final Path file;

    public SystemBoot() {
        this(LINUX);
    }

    SystemBoot(Path file) {
        this.file = file;
    }

    @Override
    public String id() {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "since-" + began();
        }
    }

    /** In steps of 10 s, so that two readings of two clocks agree. */
    private static long began() {
        return (System.currentTimeMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime())) / 10_000;
    }
}
