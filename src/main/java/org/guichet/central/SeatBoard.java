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
import org.jspecify.annotations.Nullable;

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
        /** What changed since, as told to all who know this version; null until somebody asks. */
        private @Nullable SeatStates said;

        Version(long number, byte[] states) {
            this.number = number;
            this.states = states;
        }
    }

    private static final class Shown {
        private final List<Version> versions = new ArrayList<>();
        /** All states, as told to all who know no version; null until somebody asks. */
        private @Nullable SeatStates whole;
        private long readAt;
    }

    /** Keeps nothing of what is asked: only events that are there, and their versions, take room. */
    synchronized SeatStates since(int event, String since) {
        Shown known = events.get(event);
        Shown shown = known == null ? new Shown() : known;
        long now = time.monotonicNanos();
        if (known == null || now - shown.readAt >= FRESH_NANOS) {
            read(event, shown);
            shown.readAt = now;
            events.put(event, shown);
        }
        return say(event, shown, since);
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
            shown.whole = null;
            shown.versions.forEach(version -> version.said = null);
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
        for (Version before : shown.versions) {
            if (since.equals(name(before))) {
                SeatStates said = before.said == null ? changed(event, shown, before, now) : before.said;
                before.said = said;
                return said;
            }
        }
        return whole(event, shown, now);
    }

    private SeatStates changed(int event, Shown shown, Version before, Version now) {
        if (before.states.length == now.states.length) {
            byte[] changes = changes(before.states, now.states);
            if (changes.length < now.states.length) {
                return new SeatStates(event, name(now), false, Base64.getEncoder().encodeToString(changes));
            }
        }
        return whole(event, shown, now);
    }

    private SeatStates whole(int event, Shown shown, Version now) {
        SeatStates whole = shown.whole == null
                ? new SeatStates(event, name(now), true, Base64.getEncoder().encodeToString(now.states))
                : shown.whole;
        shown.whole = whole;
        return whole;
    }

    private String name(Version version) {
        return name + "." + version.number;
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
