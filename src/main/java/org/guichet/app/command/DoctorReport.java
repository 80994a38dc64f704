package org.guichet.app.command;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Locale;
import org.guichet.app.doctor.Examination;
import org.guichet.kernel.Finding;
import org.jspecify.annotations.Nullable;

/** What {@code guichet doctor --json} prints, for scripts. */
@Json
record DoctorReport(boolean healthy, List<Line> checks) {

    /** One check; {@code level} is green, yellow or red. */
    @Json
    record Line(String check, String level, String says, @Nullable String advice) {}

    static DoctorReport of(Examination examination, Speech speech) {
        return new DoctorReport(examination.isHealthy(),
                examination.findings().stream().map(finding -> line(finding, speech)).toList());
    }

    private static Line line(Finding finding, Speech speech) {
        return new Line(finding.check(), finding.level().name().toLowerCase(Locale.ROOT), speech.tell(finding.says()),
                finding.advice() == null ? null : speech.tell(finding.advice()));
    }
}
