package org.guichet.sync;

import org.guichet.wire.Push;

/** How many entries go into a push: halved when one was too much, doubled when one went through. */
final class BatchSize {

    private int size = Push.MOST_ENTRIES;

    int size() {
        return size;
    }

    /** False when it was a single entry: there is nothing smaller. */
    boolean tooMuch() {
        boolean smaller = size > 1;
        size = Math.max(1, size / 2);
        return smaller;
    }

    void worked() {
        size = Math.min(Push.MOST_ENTRIES, size * 2);
    }
}
