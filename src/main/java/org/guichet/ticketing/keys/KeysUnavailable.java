package org.guichet.ticketing.keys;

import org.guichet.kernel.Message;

/** The counter's ticket keys could not be read or made: no ticket can be signed. Says what to do. */
public final class KeysUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    public KeysUnavailable(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public KeysUnavailable(Message reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
