package org.guichet.journal;

import org.guichet.kernel.Message;

/** The journal could not take an entry, or cannot be trusted as it stands. Nothing was recorded; says what to do. */
public final class JournalUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    public JournalUnavailable(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public JournalUnavailable(Message reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
