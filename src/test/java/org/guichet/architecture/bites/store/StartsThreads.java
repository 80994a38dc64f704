package org.guichet.architecture.bites.store;

/** Breaks: threads only at the edges. */
final class StartsThreads {

    void start(Runnable task) {
        Thread.ofVirtual().start(task);
    }
}
