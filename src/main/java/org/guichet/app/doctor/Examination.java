package org.guichet.app.doctor;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.guichet.app.StoreFolder;
import org.guichet.app.StoreTrial;
import org.guichet.app.Surroundings;
import org.guichet.kernel.system.SystemTime;

/**
 * All findings about one machine.
 *
 * @param findings in the order of the checks
 */
public record Examination(List<Finding> findings) {

    /** The first of January of the year in which this program was made: no honest clock shows less. */
    private static final Instant PROGRAM = Instant.parse("2026-01-01T00:00:00Z");

    /** Makes every check, in order. */
    static Examination of(List<Check> checks) {
        return new Examination(checks.stream().map(Check::examine).toList());
    }

    /**
     * Examines this machine.
     *
     * @param store the folder of the counter's store, which need not exist
     * @param log the file of its log, which need not either
     */
    public static Examination ofThisMachine(Path store, Path log) {
        return of(List.of(JavaCheck.ofThisMachine(), FontCheck.ofThisMachine(), DisplayCheck.ofThisMachine(),
                PrinterCheck.ofThisMachine(), new DiskCheck(StoreCheck.nearest(store), DiskProbe::writing),
                new ClockCheck(new SystemTime(), ZoneId.systemDefault(), PROGRAM, store),
                new StoreCheck(store, () -> StoreTrial.of(new StoreFolder(store), Surroundings.ofMachine())),
                new LogCheck(log)));
    }

    /** Whether this machine can sell. */
    public boolean isHealthy() {
        return findings.stream().noneMatch(Finding::isRed);
    }
}
