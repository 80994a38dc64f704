package org.guichet.sync;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.wire.PlaceState;
import org.guichet.wire.SeatStates;

/**
 * Shows in a house what others do with the places that are not this counter's. What is the counter's own is never touched:
 * only its journal speaks of that. Safe from any thread.
 */
public final class SeatPicture {

    private final House house;
    private String version = "";

    public SeatPicture(House house) {
        this.house = house;
    }

    /** The version shown, to ask after; empty before the first. */
    public synchronized String version() {
        return version;
    }

    /**
     * Shows what the centre said.
     *
     * @throws IllegalArgumentException it does not fit this house; then the next question is for a snapshot
     */
    public synchronized void show(SeatStates said) {
        version = "";
        byte[] packed = Base64.getDecoder().decode(said.packed());
        byte[] others = house.states().clone();
        if (said.snapshot()) {
            if (packed.length != others.length) {
                throw new IllegalArgumentException(packed.length + " places of " + others.length);
            }
            for (int place = 0; place < packed.length; place++) {
                others[place] = state(packed[place]).packed();
            }
        } else {
            for (ByteBuffer changes = ByteBuffer.wrap(packed); changes.hasRemaining();) {
                int place = changes.getInt();
                if (place < 0 || place >= others.length) {
                    throw new IllegalArgumentException("place " + place);
                }
                others[place] = state(changes.get()).packed();
            }
        }
        house.showOthers(others);
        version = said.version();
    }

    /** The centre cannot be asked: nothing is known of its pool until the next snapshot. */
    public synchronized void fade() {
        if (!version.isEmpty()) {
            version = "";
            byte[] others = house.states().clone();
            for (int place = 0; place < others.length; place++) {
                others[place] = others[place] == SeatState.OPEN.packed() ? SeatState.ELSEWHERE.packed() : others[place];
            }
            house.showOthers(others);
        }
    }

    private static SeatState state(byte packed) {
        return switch (PlaceState.unpack(packed)) {
            case OPEN -> SeatState.OPEN;
            case TAKEN -> SeatState.ELSEWHERE;
            case SOLD -> SeatState.SOLD_ELSEWHERE;
            case BLOCKED -> SeatState.BLOCKED;
        };
    }
}
