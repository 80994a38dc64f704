package org.guichet.ticketing.spool;

import org.guichet.kernel.Message;

/** Where a job is. */
public sealed interface PrintState {

    /** Waits for its turn. */
    record Queued() implements PrintState {}

    /** Becomes pages. */
    record Rendering() implements PrintState {}

    /** Handed to the printer, which has not answered yet. */
    record Sent() implements PrintState {}

    /** The printer took it all. */
    record Printed() implements PrintState {}

    /**
     * Kept, until somebody retries or cancels it.
     *
     * @param reason what happened and what to do
     */
    record Failed(Message reason) implements PrintState {}

    /** Taken out of the queue before it was sent. */
    record Cancelled() implements PrintState {}

    default boolean isOver() {
        return this instanceof Printed || this instanceof Cancelled;
    }
}
