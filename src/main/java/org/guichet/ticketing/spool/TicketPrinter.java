package org.guichet.ticketing.spool;

/** Something that takes pages. Called by one thread at a time; may block, but not for ever. */
public interface TicketPrinter {

    /** As shown to the clerk and noted in the journal. */
    String name();

    /**
     * Prints; returns when the printer has taken all pages.
     *
     * @param pdf one page a ticket, of the stock's size
     * @throws PrintFailure with what happened and what to do; nothing, or only a part, was printed
     */
    void print(PrintJob job, byte[] pdf) throws PrintFailure;
}
