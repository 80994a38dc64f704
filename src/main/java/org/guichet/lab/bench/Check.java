package org.guichet.lab.bench;

import org.jspecify.annotations.Nullable;

/**
 * One number held against its bound.
 *
 * @param name what was measured, with its unit
 * @param yardstick what it is compared with, measured in the same run; null where the bound is absolute
 * @param ratio value by yardstick; null without one
 * @param bound of the ratio, or of the value where there is no yardstick
 */
public record Check(String name, double value, @Nullable Double yardstick, @Nullable Double ratio, double bound,
        Kind kind, boolean ok) {

    /** Which side of the bound is good. */
    public enum Kind {
        AT_MOST, AT_LEAST, EXACTLY
    }

    /** The value itself is at most the bound. */
    public static Check atMost(String name, double value, double bound) {
        return new Check(name, value, null, null, bound, Kind.AT_MOST, value <= bound);
    }

    /** The value is exactly that. */
    public static Check exactly(String name, double value, double wanted) {
        return new Check(name, value, null, null, wanted, Kind.EXACTLY, value == wanted);
    }

    /** The value is at most {@code bound} times the yardstick. */
    public static Check against(String name, double value, double yardstick, double bound) {
        double ratio = value / yardstick;
        return new Check(name, value, yardstick, ratio, bound, Kind.AT_MOST, ratio <= bound);
    }

    /** The value is at least {@code bound} times the yardstick. */
    public static Check atLeast(String name, double value, double yardstick, double bound) {
        double ratio = value / yardstick;
        return new Check(name, value, yardstick, ratio, bound, Kind.AT_LEAST, ratio >= bound);
    }
}
