package org.guichet.kernel;

/**
 * One fault of an input, with its place as the reader finds it: {@code zones[3].rows[0].seats[12].seat_guid},
 * {@code line 12, column 5}, {@code 104 H 12}.
 */
public record Problem(String place, Message message) {

    public static Problem at(String place, String key, Object... arguments) {
        return new Problem(place, Message.of(key, arguments));
    }
}
