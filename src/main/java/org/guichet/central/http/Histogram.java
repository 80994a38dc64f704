package org.guichet.central.http;

import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** How long things took, in buckets. Safe from any thread. */
final class Histogram {

    /** Upper ends in microseconds. */
    private static final long[] ENDS = {1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000,
        1_000_000,
        2_500_000, 10_000_000};

    private final AtomicLongArray counts = new AtomicLongArray(ENDS.length + 1);
    private final LongAdder micros = new LongAdder();

    void add(long nanos) {
        long took = nanos / 1_000;
        micros.add(took);
        int bucket = 0;
        while (bucket < ENDS.length && took > ENDS[bucket]) {
            bucket++;
        }
        counts.incrementAndGet(bucket);
    }

    void write(StringBuilder text, String name, String path) {
        String route = "{route=\"" + path + "\"";
        long below = 0;
        for (int bucket = 0; bucket <= ENDS.length; bucket++) {
            below += counts.get(bucket);
            String end = bucket == ENDS.length ? "+Inf" : seconds(ENDS[bucket]);
            Metrics.line(text, name + "_bucket", route + ",le=\"" + end + "\"}", below);
        }
        text.append(name).append("_sum").append(route).append("} ").append(seconds(micros.sum())).append('\n');
        Metrics.line(text, name + "_count", route + "}", below);
    }

    private static String seconds(long micros) {
        return BigDecimal.valueOf(micros, 6).stripTrailingZeros().toPlainString();
    }
}
