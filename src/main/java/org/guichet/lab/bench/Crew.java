package org.guichet.lab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several who do the same at once. */
final class Crew {

    private Crew() {}

    /** What one of them does. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Starts them together, each on a thread of the system's, and returns the seconds until the last one is done. */
    static double seconds(List<? extends Work> works) throws InterruptedException, ExecutionException {
        return seconds(works, Executors.newFixedThreadPool(works.size()));
    }

    /** The same for thousands, on virtual threads. */
    static double secondsOfMany(List<? extends Work> works) throws InterruptedException, ExecutionException {
        return seconds(works, Executors.newVirtualThreadPerTaskExecutor());
    }

    private static double seconds(List<? extends Work> works, ExecutorService executor)
            throws InterruptedException, ExecutionException {
        CountDownLatch ready = new CountDownLatch(works.size());
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = executor) {
            List<Future<?>> all = new ArrayList<>();
            for (Work work : works) {
                all.add(threads.submit(() -> {
                    ready.countDown();
                    go.await();
                    work.run();
                    return null;
                }));
            }
            ready.await();
            long start = System.nanoTime();
            go.countDown();
            for (Future<?> one : all) {
                one.get();
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
