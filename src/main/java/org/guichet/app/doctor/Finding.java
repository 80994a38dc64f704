package org.guichet.app.doctor;

import org.guichet.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * What one check found.
 *
 * @param check  what was looked at, such as {@code java}
 * @param advice what to do; null when there is nothing to do
 */
public record Finding(String check, Level level, Message says, @Nullable Message advice) {

    /** How bad it is: a red finding keeps the counter from selling. */
    public enum Level {
        GREEN, YELLOW, RED
    }

    static Finding green(String check, String key, Object... arguments) {
        return new Finding(check, Level.GREEN, Message.of(key, arguments), null);
    }

    static Finding yellow(String check, Message says, Message advice) {
        return new Finding(check, Level.YELLOW, says, advice);
    }

    static Finding red(String check, Message says, Message advice) {
        return new Finding(check, Level.RED, says, advice);
    }

    public boolean isRed() {
        return level == Level.RED;
    }
}
