package org.guichet.architecture.bites.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Breaks: threads only at the edges. */
final class StartsThreads {

    void start(Runnable task) {
        Thread.ofVirtual().start(task);
    }

    CompletableFuture<Void> startUnseen(Runnable task) {
        return CompletableFuture.runAsync(task);
    }

    /** Allowed: the threads were given. */
    CompletableFuture<Void> startOn(Executor given, Runnable task) {
        return CompletableFuture.runAsync(task, given);
    }
}
