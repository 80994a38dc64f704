package org.guichet.lab.bench;

import java.util.Locale;

/**
 * One thing measured against its yardstick.
 *
 * @param name what was measured, with its unit
 * @param value of the product
 * @param yardstick measured in the same run, or the stated limit
 * @param ratio value by yardstick
 * @param bound the ratio that must not be passed
 */
public record Check(String name, double value, double yardstick, double ratio, double bound, boolean ok) {

    /** The value may be at most so many times the yardstick. */
    public static Check atMost(String name, double value, double yardstick, double times) {
        double ratio = value / yardstick;
        return new Check(name, value, yardstick, ratio, times, ratio <= times);
    }

    /** The value may not pass a fixed limit in its own unit. */
    public static Check within(String name, double value, double limit) {
        return atMost(name, value, limit, 1);
    }

    /** The value must be exactly that. */
    public static Check exactly(String name, double value, double wanted) {
        return new Check(name, value, wanted, wanted == 0 ? value : value / wanted, 1, value == wanted);
    }

    String json() {
        return String.format(Locale.ROOT,
                "{\"name\":\"%s\",\"value\":%s,\"yardstick\":%s,\"ratio\":%s,\"bound\":%s,\"ok\":%b}", name,
                number(value), number(yardstick), number(ratio), number(bound), ok);
    }

    /** Six significant digits, never in a notation that JSON does not have. */
    private static String number(double value) {
        return Double.isFinite(value)
                ? new java.math.BigDecimal(value).round(new java.math.MathContext(6)).stripTrailingZeros()
                        .toPlainString()
                : "null";
    }
}
