package org.guichet.central;

import org.guichet.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * The books could not be read or written. Nothing of the transaction happened, unless the connection broke while it was
 * being committed: then nobody knows, and asking again is safe.
 */
public final class BooksUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    public BooksUnavailable(Message reason, @Nullable Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
