package org.guichet.ui.common;

import org.guichet.kernel.Message;

/** A sentence for the clerk: what happened, what was kept, what to press. */
public record Notice(Tone tone, Message message) {

    /** How it is told. */
    public enum Tone {
        /** Something was done. */
        DONE,
        /** Something to know. */
        HINT,
        /** Something was refused or needs attention. */
        WARNING
    }

    public static Notice done(String key, Object... arguments) {
        return new Notice(Tone.DONE, Message.of(key, arguments));
    }

    public static Notice hint(String key, Object... arguments) {
        return new Notice(Tone.HINT, Message.of(key, arguments));
    }

    public static Notice warning(Message message) {
        return new Notice(Tone.WARNING, message);
    }
}
