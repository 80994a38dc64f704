package org.guichet.ui.sell;

import org.guichet.catalogue.Event;
import org.guichet.kernel.Text;
import org.guichet.ui.common.Words;

/** What an event is called where there is room, and where there is little. */
final class EventNames {

    private EventNames() {}

    static String full(Event event, Words words) {
        Text part = event.subtitle();
        return part == null ? words.tell(event.name()) : words.tell(event.name()) + " · " + words.tell(part);
    }

    /** The part alone when there is one: enough among events that are linked. */
    static String shortest(Event event, Words words) {
        Text part = event.subtitle();
        return words.tell(part == null ? event.name() : part);
    }
}
