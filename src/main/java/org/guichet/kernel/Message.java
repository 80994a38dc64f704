package org.guichet.kernel;

import java.time.Duration;
import java.util.List;

/**
 * A sentence that is told in the reader's language when it is shown: a key of the text bundles and its arguments.
 * Arguments may be {@link Money}, {@link Text}, {@link Place}, another Message, or anything whose {@code toString} is the same in every
 * language.
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** A sentence with a plural: reads {@code key.one} or {@code key.other}; the count is argument 0. */
    public static Message counted(String key, long count, Object... more) {
        List<Object> all = new java.util.ArrayList<>(List.of(more));
        all.addFirst(count);
        return new Message(key + (Math.abs(count) == 1 ? ".one" : ".other"), all);
    }

    /** A sentence about what has lasted so long: {@code key} with the whole minutes, {@code key.now} in the first one. */
    public static Message lasting(String key, Duration since) {
        return since.toMinutes() == 0 ? of(key + ".now") : of(key, since.toMinutes());
    }
}
