package org.guichet.store;

import java.util.Locale;

import org.guichet.kernel.Message;

/** Why a view is not used as it was found but folded again from the journal. */
public enum RebuildReason {
    /** There is no file. */
    MISSING,
    /** Its making was cut off, or nobody noted what became of it. */
    UNFINISHED,
    /** It was open when the machine went down, so its pages may be torn. */
    OTHER_BOOT,
    /** The file is not the one that the last clean stop left. */
    NOT_AS_LEFT,
    /** H2 cannot open or read it. */
    UNREADABLE,
    /** It was made by another version. */
    OTHER_SCHEMA,
    /** It knows more entries than the journal. */
    AHEAD,
    /** The last entry it knows is not in the journal. */
    OTHER_JOURNAL,
    /** Its seats are not what the journal makes of them. */
    DIFFERENT,
    /** A person asked for it. */
    ASKED;

    public Message message() {
        return Message.of("store.rebuild." + name().toLowerCase(Locale.ROOT));
    }
}
