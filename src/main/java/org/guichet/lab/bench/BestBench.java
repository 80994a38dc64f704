package org.guichet.lab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.guichet.inventory.SeatState;
import org.guichet.seating.BestAvailable;
import org.guichet.seating.PartyRequest;
import org.guichet.seating.PlanBuilder;
import org.guichet.seating.PriceZoneMark;
import org.guichet.seating.SeatChooser;
import org.guichet.seating.SeatingPlan;

/**
 * Best available for 2, 4 and 10 in the hardest house there is: two rows of 100,000 seats each, half and nearly all of it
 * sold. The yardstick looks at every seat once and counts the free ones.
 */
final class BestBench implements Bench {

    private static final int SEATS_A_ROW = 100_000;
    private static final int RUNS = 400;
    private static final int WARM = 200;
    private static final double TIMES = 50;
    private static final double P99_MS = 5;
    private static final byte FREE = SeatState.MINE.packed();

    private volatile int sink;

    @Override
    public String name() {
        return "best";
    }

    @Override
    public BenchReport run() {
        SeatingPlan plan = twoRows();
        SeatChooser chooser = new BestAvailable(plan);
        List<Check> checks = new ArrayList<>();
        for (int sold : new int[]{50, 99}) {
            byte[][] houses = houses(plan, sold);
            double count = timed(houses, states -> count(states)).millis(50);
            for (int party : new int[]{2, 4, 10}) {
                PartyRequest request = new PartyRequest(0, party, List.of());
                Samples timings = timed(houses, states -> chooser.best(states, FREE, request).hashCode());
                String what = String.format(Locale.ROOT, "best %d of %d sold %%", party, sold);
                checks.add(Check.against(what + ", p50 ms by one count", timings.millis(50), count, TIMES));
                checks.add(Check.atMost(what + ", p99 ms", timings.millis(99), P99_MS));
            }
        }
        return new BenchReport(name(), checks);
    }

    private interface Look {
        int at(byte[] states);
    }

    private Samples timed(byte[][] houses, Look look) {
        for (int run = 0; run < WARM; run++) {
            sink = look.at(houses[run % houses.length]);
        }
        Samples timings = new Samples();
        for (int run = 0; run < RUNS; run++) {
            byte[] states = houses[run % houses.length];
            long start = System.nanoTime();
            sink = look.at(states);
            timings.add(System.nanoTime() - start);
        }
        if (sink == Integer.MIN_VALUE) { // read, so that no look is optimised away
            throw new IllegalStateException("nothing was seen");
        }
        return timings;
    }

    private static int count(byte[] states) {
        int free = 0;
        for (byte state : states) {
            if (state == FREE) {
                free++;
            }
        }
        return free;
    }

    /** Several houses, so that no look profits from having seen this very one before. */
    private static byte[][] houses(SeatingPlan plan, int soldPercent) {
        Random random = new Random(soldPercent);
        byte[][] houses = new byte[8][plan.size()];
        for (byte[] states : houses) {
            for (int place = 0; place < states.length; place++) {
                states[place] = (random.nextInt(100) < soldPercent ? SeatState.SOLD_HERE : SeatState.MINE).packed();
            }
        }
        return houses;
    }

    private static SeatingPlan twoRows() {
        PlanBuilder builder = new PlanBuilder("Two rows", SEATS_A_ROW, 100, List.of(new PriceZoneMark("A", 0x0072B2)));
        builder.section("1", null, null);
        for (int row = 0; row < 2; row++) {
            builder.row(row == 0 ? "A" : "B");
            for (int seat = 0; seat < SEATS_A_ROW; seat++) {
                builder.seat(row + "-" + seat, String.valueOf(seat + 1), 0, seat, 40 + row * 2f, 0.4f);
            }
        }
        return builder.build();
    }
}
