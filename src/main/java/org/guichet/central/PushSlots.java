package org.guichet.central;

import java.util.HashMap;
import java.util.Map;
import org.guichet.kernel.CounterId;

/**
 * When a returning counter may push, so that a whole house can come back at once. What every counter says it has to tell is
 * work for this process; each is given its turn behind those who said so before, as long as the queue is worth waiting in.
 * A counter that says HELLO again keeps its turn. Safe from any thread.
 */
final class PushSlots {

    /**
     * The price of a push, and of each entry in it, in microseconds. A hundred entries come to half as much again as a centre on two
     * cores takes for them when it does nothing else: the rest is for HELLOs and for clerks who click meanwhile.
     */
    private static final long PUSH_MICROS = 1_600;
    private static final long ENTRY_MICROS = 50;
    private static final long ENTRIES_A_PUSH = 100;
    /** A shorter queue is gone before anybody could have waited for it. */
    private static final long WORTH_MILLIS = 1_000;
    /** Nobody waits longer, however long the queue: pushes that come too early are told so one by one. */
    static final long MOST_MILLIS = 120_000;
    private static final long MICROS_A_MILLI = 1_000;

    private final Map<CounterId, Long> turns = new HashMap<>();
    private long freeMicros;

    /**
     * The turn of a counter.
     *
     * @param waiting entries that it has and the centre has not
     * @param now milliseconds of a clock that only goes forward
     * @return milliseconds to wait before pushing; 0 to push at once
     */
    synchronized long after(CounterId counter, long waiting, long now) {
        long nowMicros = now * MICROS_A_MILLI;
        if (freeMicros <= nowMicros) {
            freeMicros = nowMicros;
            turns.clear();
        }
        if (waiting <= 0) {
            return 0;
        }
        Long turn = turns.get(counter);
        if (turn == null) {
            turn = freeMicros;
            turns.put(counter, turn);
            freeMicros += (waiting + ENTRIES_A_PUSH - 1) / ENTRIES_A_PUSH * PUSH_MICROS + waiting * ENTRY_MICROS;
        }
        long wait = (turn - nowMicros) / MICROS_A_MILLI;
        return wait < WORTH_MILLIS ? 0 : Math.min(wait, MOST_MILLIS);
    }
}
