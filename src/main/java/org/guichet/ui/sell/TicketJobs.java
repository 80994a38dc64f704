package org.guichet.ui.sell;

import java.util.List;
import java.util.Optional;

import org.guichet.kernel.Message;

/** The print queue as the clerk needs to see it. Safe from any thread. */
public interface TicketJobs {

    /** Jobs that are not printed yet, oldest first. */
    List<Job> unfinished();

    /**
     * Tries a failed job again. Reads the store: not for the window's thread.
     *
     * @throws org.guichet.journal.ViewBehind the store does not answer; the job is kept
     */
    void retry(Job job);

    /** Calls back after every change, on any thread. */
    void listen(Runnable changed);

    /**
     * Tickets of a sale on their way to the printer.
     *
     * @param id tells the job from others
     * @param generation 0 for the first print, k for reprint number k
     * @param problem why the last try failed; empty while it waits or prints
     */
    record Job(String id, String saleNumber, int tickets, int generation, Optional<Message> problem) {}
}
