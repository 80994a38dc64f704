package org.guichet.lab.chaos;

import java.util.Locale;

/** What the proxy does to a request of a counter. The name, in small letters, is the key in the report. */
enum Fault {
    /** The centre never hears of it. */
    LOST_REQUEST,
    /** The centre did what was asked; the counter never hears of it. */
    LOST_REPLY,
    /** The centre hears it twice in a row. */
    REPEATED,
    /** The centre hears it again after later ones. */
    LATE,
    /** The connection ends within the request, at any byte. */
    CUT_REQUEST,
    /** The connection ends within the answer, at any byte. */
    CUT_REPLY,
    /** Nothing moves for a while in the middle of the request. */
    STALLED,
    /** The connection is reset, before the centre heard of it or after. */
    RESET;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
