package org.guichet.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.guichet.kernel.CounterId;
import org.junit.jupiter.api.Test;

class PushSlotsTest {

    private static final long NOW = 5_000_000;

    private final PushSlots slots = new PushSlots();

    private long after(int counter, long waiting, long now) {
        return slots.after(new CounterId(counter, 1), waiting, now);
    }

    @Test
    void fewCountersPushAtOnce() {
        for (int counter = 1; counter <= 20; counter++) {
            assertThat(after(counter, 100, NOW)).isZero();
        }
    }

    @Test
    void aHouseThatReturnsIsSpreadEvenly() {
        List<Long> waits = new ArrayList<>();
        for (int counter = 1; counter <= 8_500; counter++) {
            waits.add(after(counter, 30, NOW));
        }
        assertThat(waits).isSorted();
        assertThat(waits.getLast()).isBetween(20_000L, PushSlots.MOST_MILLIS);
        for (long second = 1; second < waits.getLast() / 1_000; second++) {
            long from = second * 1_000;
            assertThat(waits.stream().filter(wait -> wait >= from && wait < from + 1_000)).as("second %d", second)
                    .hasSizeBetween(290, 360);
        }
    }

    @Test
    void aCounterThatAsksAgainKeepsItsTurnAndOneWithNothingToTellNeedsNone() {
        for (int counter = 1; counter <= 1_000; counter++) {
            after(counter, 100, NOW);
        }
        long turn = after(2_000, 100, NOW);
        assertThat(turn).isPositive();
        assertThat(after(2_001, 0, NOW)).isZero();
        assertThat(after(2_000, 120, NOW + 1_000)).isEqualTo(turn - 1_000);
        assertThat(after(2_000, 120, NOW + turn)).isZero();
    }

    @Test
    void laterTheQueueIsGone() {
        for (int counter = 1; counter <= 1_000; counter++) {
            after(counter, 100, NOW);
        }
        assertThat(after(3_000, 100, NOW + 60_000)).isZero();
    }

    @Test
    void nobodyWaitsLongerThanTheLongestWait() {
        long last = 0;
        for (int counter = 1; counter <= 30_000; counter++) {
            last = after(counter, 100, NOW);
        }
        assertThat(last).isEqualTo(PushSlots.MOST_MILLIS);
    }
}
