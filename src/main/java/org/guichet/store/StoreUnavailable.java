package org.guichet.store;

import org.guichet.kernel.Message;

/** The view can be neither opened nor rebuilt where it lies. Says why and what to do; the journal is as it was. */
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    public StoreUnavailable(Message reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
