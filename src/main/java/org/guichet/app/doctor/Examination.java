package org.guichet.app.doctor;

import java.util.List;
import org.guichet.kernel.Finding;

/**
 * All findings about one machine or one counter.
 *
 * @param findings in the order of the checks
 */
public record Examination(List<Finding> findings) {

    /** Makes every check, in order. */
    public static Examination of(List<Check> checks) {
        return new Examination(checks.stream().map(Check::examine).toList());
    }

    /** Whether it can sell. */
    public boolean isHealthy() {
        return findings.stream().noneMatch(Finding::isRed);
    }
}
