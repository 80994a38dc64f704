package org.guichet.sale;

/** How the clerk's thread has something written to the journal: the cart stays as it is until one of two outcomes is told. */
@FunctionalInterface
public interface Writing {

    /**
     * @param record writes it, on any thread; throws when it cannot be written
     * @param done follows when it is on disk, on the clerk's thread
     * @param undone follows when it could not be written, on the clerk's thread
     */
    void write(Runnable record, Runnable done, Runnable undone);
}
