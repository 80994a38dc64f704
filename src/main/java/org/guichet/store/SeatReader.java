package org.guichet.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.guichet.inventory.SeatState;
import org.guichet.journal.SeatChange;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads the last word on every seat. */
final class SeatReader {

    private record Seat(int event, String guid) {}

    private final Handle handle;

    SeatReader(Handle handle) {
        this.handle = handle;
    }

    /** Events granted as a whole: their seats are {@code MINE} unless told otherwise, those of others {@code ELSEWHERE}. */
    Set<Integer> wholeHouses() {
        return new HashSet<>(handle.select("select event from granted where whole_house").mapTo(Integer.class).list());
    }

    /** The seats of one event that are not as they were granted. */
    Stream<SeatChange> changed(int event) {
        return last(handle.select("select event, state, seats from seat_change where event = ? order by part", event));
    }

    /** Those of all events. */
    Stream<SeatChange> changed() {
        return last(handle.select("select event, state, seats from seat_change order by part"));
    }

    private Stream<SeatChange> last(Query changes) {
        Set<Integer> whole = wholeHouses();
        Map<Seat, SeatState> states = new HashMap<>();
        changes.map((row, _) -> {
            SeatState state = SeatState.valueOf(row.getString("state"));
            for (Object seat : Rows.array(row, "seats")) {
                states.put(new Seat(row.getInt("event"), (String) seat), state);
            }
            return state;
        }).forEach(_ -> {});
        return states.entrySet().stream()
                .map(seat -> new SeatChange(seat.getKey().event(), seat.getKey().guid(), seat.getValue()))
                .filter(seat -> seat.state() != (whole.contains(seat.event()) ? SeatState.MINE : SeatState.ELSEWHERE));
    }
}
