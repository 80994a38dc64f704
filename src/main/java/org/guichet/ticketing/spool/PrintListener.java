package org.guichet.ticketing.spool;

/** Told what becomes of jobs, on the queue's worker or the caller's thread: be quick. */
public interface PrintListener {

    void changed(PrintJob job, PrintState state);

    /** The printer took the job: the moment to note it in the journal. */
    default void printed(PrintJob job, String printer) {}
}
