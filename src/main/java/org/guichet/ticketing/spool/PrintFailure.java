package org.guichet.ticketing.spool;

import org.guichet.kernel.Message;

/** A printer did not take a job. The job is kept; says what happened and what to do. */
public final class PrintFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    public PrintFailure(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public PrintFailure(Message reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
