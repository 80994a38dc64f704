package org.guichet.ticketing.spool;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** A worker that works when told to, one task at a time. */
final class Steps implements Executor {

    private final Queue<Runnable> tasks = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    void one() {
        tasks.remove().run();
    }

    void all() {
        while (!tasks.isEmpty()) {
            one();
        }
    }
}
