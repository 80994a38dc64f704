package org.guichet.ui.common;

import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.ViewBehind;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;

/** What the clerk is told of something that went wrong. */
public final class Failure {

    private Failure() {}

    public static Message told(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal.reason();
            case JournalUnavailable unavailable -> unavailable.reason();
            case ViewBehind behind -> Message.of("sale.view.behind");
            case InvalidInput invalid -> invalid.problems().getFirst().message();
            default -> Message.of("common.failed", failure.getClass().getSimpleName());
        };
    }
}
