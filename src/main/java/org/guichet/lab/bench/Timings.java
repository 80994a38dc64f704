package org.guichet.lab.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** Durations of one thing done many times, in nanoseconds. */
final class Timings {

    private final long[] nanos;
    private int count;

    Timings(int most) {
        nanos = new long[most];
    }

    /** Does it once and notes how long it took. */
    <T> T time(Callable<T> act) throws Exception {
        long start = System.nanoTime();
        T result = act.call();
        add(System.nanoTime() - start);
        return result;
    }

    void add(long duration) {
        nanos[count++] = duration;
    }

    double medianMillis() {
        return percentileMillis(50);
    }

    double percentileMillis(int percent) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, count * percent / 100)] / 1e6;
    }
}
