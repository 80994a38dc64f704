package org.guichet.lab.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.guichet.kernel.CounterId;
import org.guichet.wire.Centre;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.Rejected;
import org.guichet.wire.Unreachable;

/** A clerk who clicks two open seats, sells them, and clicks the next ones, until the storm is over. */
final class WaitingClerk implements Crew.Work {

    private static final long BETWEEN_MILLIS = 100;
    private static final int PARTY = 2;

    private final Centre centre;
    private final CounterId counter;
    private final int event;
    private final Iterator<String> seats;
    private final AtomicBoolean over;
    private final Samples waits = new Samples();
    private int refused;

    WaitingClerk(Centre centre, CounterId counter, int event, Iterator<String> seats, AtomicBoolean over) {
        this.centre = centre;
        this.counter = counter;
        this.event = event;
        this.seats = seats;
        this.over = over;
    }

    @Override
    public void run() throws InterruptedException {
        while (!over.get() && seats.hasNext()) {
            List<String> party = new ArrayList<>();
            while (party.size() < PARTY && seats.hasNext()) {
                party.add(seats.next());
            }
            GrantRequest request = new GrantRequest(UUID.randomUUID(), counter, event, party, "", 0);
            long start = System.nanoTime();
            try {
                if (centre.grants(request).grant() == null) {
                    throw new IllegalStateException("an open seat was not granted");
                }
            } catch (Rejected | Unreachable e) {
                refused++;
            }
            waits.add(System.nanoTime() - start);
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
        }
    }

    /** From the click to the answer, whatever it was. */
    Samples waits() {
        return waits;
    }

    int refused() {
        return refused;
    }
}
