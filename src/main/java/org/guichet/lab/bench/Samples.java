package org.guichet.lab.bench;

import java.util.Arrays;

/** Durations of one thing measured many times. */
public final class Samples {

    private long[] nanos = new long[256];
    private int count;

    public void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = duration;
    }

    void forEach(java.util.function.LongConsumer act) {
        Arrays.stream(nanos, 0, count).forEach(act);
    }

    public int count() {
        return count;
    }

    /** The duration in milliseconds that so many percent of the samples do not exceed. */
    public double millis(int percent) {
        if (count == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(count * percent / 100.0) - 1;
        return sorted[Math.clamp(rank, 0, count - 1)] / 1e6;
    }
}
