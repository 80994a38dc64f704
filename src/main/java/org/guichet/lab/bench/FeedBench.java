package org.guichet.lab.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.guichet.central.http.CentralServer;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.journal.Hash;
import org.guichet.kernel.system.SystemTime;
import org.guichet.sync.SeatPicture;
import org.guichet.sync.http.HttpCentre;
import org.guichet.sync.http.HttpCentre.Identity;
import org.guichet.sync.http.HttpCentre.Timeouts;
import org.guichet.wire.Hello;
import org.guichet.wire.SeatStates;
import org.guichet.wire.http.Body;
import org.guichet.wire.http.Names;
import org.guichet.wire.json.Forms;

/**
 * The states of 100,000 seats to a counter that knows none of them, from the question to the last seat in its house: from a centre that
 * has not been asked before and reads its books, and from one that has them packed. The yardstick of the bytes is gzip over one
 * byte a seat.
 */
final class FeedBench implements Bench {

    private static final int EVENT = 1;
    private static final double BYTES = 2;
    private static final double COLD_MILLIS = 150;
    private static final double CACHED_MILLIS = 40;

    private final String database;
    private final int warmUps;
    private final int samples;

    /** @param database URL of a PostgreSQL, empty for H2 */
    FeedBench(String database, int warmUps, int samples) {
        this.database = database;
        this.warmUps = warmUps;
        this.samples = samples;
    }

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public BenchReport run() throws IOException {
        House crowd = Crowd.stadium();
        Samples cold = new Samples();
        Samples cached = new Samples();
        int length = 0;
        try (BenchHouse house = new BenchHouse(database)) {
            house.show(EVENT, crowd);
            List<Identity> counters = house.enrol(2);
            for (int sample = 0; sample < warmUps + samples; sample++) {
                try (CentralServer centre = house.serve()) {
                    long first = nanos(centre.port(), counters.getFirst(), crowd);
                    long second = nanos(centre.port(), counters.getLast(), crowd);
                    if (sample >= warmUps) {
                        cold.add(first);
                        cached.add(second);
                    }
                    length = length(centre.port(), counters.getFirst());
                }
            }
        }
        int plain = Body.packed(crowd.states()).length;
        return new BenchReport(name(), List.of(
                Check.against("bytes of the states of " + crowd.plan().size() + " seats by gzip over one byte a seat",
                        length,
                        plain, BYTES),
                Check.atMost("asked to applied, cold, p50 ms", cold.millis(50), COLD_MILLIS),
                Check.atMost("asked to applied, body kept, p50 ms", cached.millis(50), CACHED_MILLIS)));
    }

    /** A fresh counter that has just said HELLO asks, and shows what it hears. */
    private static long nanos(int port, Identity me, House crowd) {
        House house = new House(EVENT, crowd.plan(), SeatState.ELSEWHERE);
        try (HttpCentre centre = new HttpCentre(URI.create("http://127.0.0.1:" + port), Optional.of(me),
                Optional.empty(), Timeouts.USUAL, new SystemTime())) {
            centre.hello(hello(me));
            long start = System.nanoTime();
            SeatStates said = centre.seats(EVENT, "");
            new SeatPicture(house).show(said);
            long took = System.nanoTime() - start;
            for (int seat = 0; seat < crowd.plan().size(); seat++) {
                if (house.state(seat) != shown(crowd.state(seat))) {
                    throw new IllegalStateException("seat " + seat + " is shown as " + house.state(seat));
                }
            }
            return took;
        }
    }

    private static Hello hello(Identity me) {
        return new Hello(me.counter(), 1, 0, Hash.NONE, 0, 0);
    }

    /** What another counter sees of it: seats that are for sale are in the pool. */
    private static SeatState shown(SeatState state) {
        return switch (state) {
            case SOLD_HERE, SOLD_ELSEWHERE -> SeatState.SOLD_ELSEWHERE;
            case BLOCKED -> SeatState.BLOCKED;
            case MINE -> SeatState.OPEN;
            default -> SeatState.ELSEWHERE;
        };
    }

    /** Of the body as it comes over the wire. */
    private static int length(int port, Identity me) throws IOException {
        String target = Names.SEATS.replace("{" + Names.EVENT + "}", Integer.toString(EVENT)) + "?" + Names.SINCE + "=";
        try (RawConnection connection = new RawConnection(port)) {
            String nonce = connection
                    .say(RawConnection.request("POST", Names.HELLO, me, "", Forms.HELLO.write(hello(me))))
                    .header(Names.NONCE);
            return connection.say(RawConnection.request("GET", target, me, nonce, new byte[0])).length();
        }
    }
}
