package org.guichet.ui.sync;

import org.guichet.kernel.Finding;
import org.guichet.ui.common.Words;

/**
 * One line of the readiness board.
 *
 * @param state the level in a word
 * @param remedy empty when there is nothing to do
 */
record Lamp(Finding.Level level, String name, String state, String says, String remedy) {

    static Lamp of(Finding finding, Words words) {
        String state = switch (finding.level()) {
            case GREEN -> "sync.board.green";
            case YELLOW -> "sync.board.yellow";
            case RED -> "sync.board.red";
        };
        return new Lamp(finding.level(), words.tell("doctor.check." + finding.check()), words.tell(state),
                words.tell(finding.says()), finding.advice() == null ? "" : words.tell(finding.advice()));
    }
}
