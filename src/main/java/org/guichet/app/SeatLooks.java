package org.guichet.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.catalogue.Event;
import org.guichet.sale.Programme;
import org.guichet.sync.SeatPicture;
import org.guichet.wire.Centre;
import org.guichet.wire.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at what others do with the other seats: a few events a round, in turn, so that a long season takes no more of the line
 * than a short one. One thread.
 */
final class SeatLooks {

    private static final Logger LOG = LoggerFactory.getLogger(SeatLooks.class);
    private static final long EVERY_MILLIS = 2_000;
    private static final int A_ROUND = 5;

    private final Centre centre;
    private final Programme programme;
    private final Map<Integer, SeatPicture> pictures = new HashMap<>();
    private long due;
    private int turn;

    SeatLooks(Centre centre, Programme programme) {
        this.centre = centre;
        this.programme = programme;
    }

    /** Nobody can say now. */
    void fade() {
        pictures.values().forEach(SeatPicture::fade);
        due = 0;
    }

    /**
     * Looks, when it is time.
     *
     * @throws org.guichet.wire.Unreachable no answer
     */
    void look(long now) {
        if (now < due) {
            return;
        }
        due = now + EVERY_MILLIS;
        List<Event> events = programme.events();
        for (int i = 0; i < Math.min(A_ROUND, events.size()); i++) {
            look(events.get(Math.floorMod(turn++, events.size())));
        }
    }

    private void look(Event event) {
        SeatPicture picture = pictures.computeIfAbsent(event.number(),
                number -> new SeatPicture(programme.house(number)));
        try {
            picture.show(centre.seats(event.number(), picture.version()));
        } catch (Rejected | IllegalArgumentException e) {
            LOG.info("no picture of event {}: {}", event.number(), e.getMessage());
        }
    }
}
