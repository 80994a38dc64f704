package org.guichet.architecture.bites.journal;

/** The port that the crooked laboratory writes to by itself. */
@FunctionalInterface
public interface Journal {

    void append(String entry);
}
