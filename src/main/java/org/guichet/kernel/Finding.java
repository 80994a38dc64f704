package org.guichet.kernel;

import org.jspecify.annotations.Nullable;

/**
 * What a look at one thing the counter needs found.
 *
 * @param check  what was looked at, such as {@code java}: its name is {@code doctor.check.java}
 * @param advice what to do; null when there is nothing to do
 */
public record Finding(String check, Level level, Message says, @Nullable Message advice) {

    /** How bad it is: red has to be mended before the next evening, yellow should be. */
    public enum Level {
        GREEN, YELLOW, RED
    }

    public static Finding green(String check, String key, Object... arguments) {
        return new Finding(check, Level.GREEN, Message.of(key, arguments), null);
    }

    public static Finding yellow(String check, Message says, Message advice) {
        return new Finding(check, Level.YELLOW, says, advice);
    }

    public static Finding red(String check, Message says, Message advice) {
        return new Finding(check, Level.RED, says, advice);
    }

    public boolean isRed() {
        return level == Level.RED;
    }
}
