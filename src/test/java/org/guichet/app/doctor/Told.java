package org.guichet.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichet.i18n.Texts;
import org.guichet.kernel.Finding;

/** Examines and expects; whatever is not green must say what to do, and every sentence must exist. */
final class Told {

    private Told() {}

    static Finding told(Check check, Finding.Level level, String key) {
        Finding finding = check.examine();
        assertThat(finding.level()).as(finding.toString()).isEqualTo(level);
        assertThat(finding.says().key()).isEqualTo(key);
        assertThat(Texts.has(key)).as(key).isTrue();
        assertThat(finding.advice() == null).isEqualTo(level == Finding.Level.GREEN);
        if (finding.advice() != null) {
            assertThat(Texts.has(finding.advice().key())).as(finding.advice().key()).isTrue();
        }
        return finding;
    }
}
