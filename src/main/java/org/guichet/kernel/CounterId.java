package org.guichet.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One wicket of the house.
 *
 * @param number 1 to 65,535, unique in the house; part of every sale number ({@code G2-000318}) and ticket
 * @param incarnation 1 for a new counter; grows each time the counter starts again after its store was lost or copied
 */
public record CounterId(int number, int incarnation) {

    private static final Pattern DOTTED = Pattern.compile("[1-9][0-9]{0,4}\\.[1-9][0-9]{0,2}");

    public CounterId {
        if (number < 1 || number > 65_535) {
            throw new IllegalArgumentException("counter number " + number);
        }
        if (incarnation < 1 || incarnation > 255) {
            throw new IllegalArgumentException("incarnation " + incarnation);
        }
    }

    /** The short name on sale numbers: {@code G2}, from the second incarnation on {@code G2b}, {@code G2c}, … */
    public String prefix() {
        return "G" + number + (incarnation == 1 ? "" : letters(incarnation - 1));
    }

    /** The dense number of a sale at this counter, such as {@code G2-000318}. */
    public String saleNumber(int ordinal) {
        return String.format(Locale.ROOT, "%s-%06d", prefix(), ordinal);
    }

    /** Both numbers, such as {@code 2.1}: how programs name it to each other. */
    public String dotted() {
        return number + "." + incarnation;
    }

    /** @throws IllegalArgumentException not what {@link #dotted} writes */
    public static CounterId ofDotted(String text) {
        if (!DOTTED.matcher(text).matches()) {
            throw new IllegalArgumentException("counter " + text);
        }
        int dot = text.indexOf('.');
        return new CounterId(Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    private static String letters(int index) {
        String tail = String.valueOf((char) ('a' + index % 26));
        return index < 26 ? tail : letters(index / 26 - 1) + tail;
    }
}
