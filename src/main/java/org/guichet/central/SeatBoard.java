package org.guichet.central;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.kernel.TimeSource;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.PlaceState;
import org.guichet.wire.Rejected;
import org.guichet.wire.SeatStates;

/**
 * The states of all places as counters are shown them, read from the books at most once a second and kept for all who ask, so
 * that nobody who sells waits for somebody who looks. Safe from any thread.
 */
final class SeatBoard {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int VERSIONS = 64;
    private static final int CHANGE = Integer.BYTES + 1;

    private final Books books;
    private final TimeSource time;
    private final String name;
    private final Map<Integer, Shown> events = new HashMap<>();

    /** @param name of this process among those of the house, so that versions of two are not mistaken for each other */
    SeatBoard(Books books, TimeSource time, String name) {
        this.books = books;
        this.time = time;
        this.name = name;
    }

    private static final class Version {
        private final long number;
        private final byte[] states;

        Version(long number, byte[] states) {
            this.number = number;
            this.states = states;
        }
    }

    private static final class Shown {
        private final List<Version> versions = new ArrayList<>();
        private final Map<String, SeatStates> said = new HashMap<>();
        private long readAt;
    }

    synchronized SeatStates since(int event, String since) {
        Shown shown = events.computeIfAbsent(event, _ -> new Shown());
        long now = time.monotonicNanos();
        if (shown.versions.isEmpty() || now - shown.readAt >= FRESH_NANOS) {
            read(event, shown);
            shown.readAt = now;
        }
        return shown.said.computeIfAbsent(since, known -> say(event, shown, known));
    }

    private void read(int event, Shown shown) {
        byte[] standings = books.inTransaction(transaction -> {
            OpenShop.expire(transaction);
            return transaction.places().standings(event);
        });
        if (standings.length == 0) {
            throw Rejected.because(ErrorCode.UNKNOWN, "event " + event);
        }
        byte[] states = new byte[standings.length];
        for (int place = 0; place < states.length; place++) {
            states[place] = shown(Standing.unpack(standings[place])).packed();
        }
        if (shown.versions.isEmpty() || !java.util.Arrays.equals(shown.versions.getLast().states, states)) {
            long number = shown.versions.isEmpty() ? 1 : shown.versions.getLast().number + 1;
            shown.versions.add(new Version(number, states));
            shown.said.clear();
            if (shown.versions.size() > VERSIONS) {
                shown.versions.removeFirst();
            }
        }
    }

    private static PlaceState shown(Standing standing) {
        return switch (standing) {
            case OPEN -> PlaceState.OPEN;
            case SOLD -> PlaceState.SOLD;
            case BLOCKED -> PlaceState.BLOCKED;
            case GRANTED, WEB_HELD, HELD, PENDING, QUARANTINED -> PlaceState.TAKEN;
        };
    }

    private SeatStates say(int event, Shown shown, String since) {
        Version now = shown.versions.getLast();
        String version = name + "." + now.number;
        for (Version before : shown.versions) {
            if (since.equals(name + "." + before.number) && before.states.length == now.states.length) {
                byte[] changes = changes(before.states, now.states);
                if (changes.length < now.states.length) {
                    return new SeatStates(event, version, false, Base64.getEncoder().encodeToString(changes));
                }
            }
        }
        return new SeatStates(event, version, true, Base64.getEncoder().encodeToString(now.states));
    }

    private static byte[] changes(byte[] before, byte[] now) {
        int different = 0;
        for (int place = 0; place < now.length; place++) {
            different += before[place] != now[place] ? 1 : 0;
        }
        ByteBuffer changes = ByteBuffer.allocate(different * CHANGE);
        for (int place = 0; place < now.length; place++) {
            if (before[place] != now[place]) {
                changes.putInt(place).put(now[place]);
            }
        }
        return changes.array();
    }
}
