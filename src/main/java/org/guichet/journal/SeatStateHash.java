package org.guichet.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.guichet.inventory.SeatState;

/**
 * One number for the states of all places, by which a view is compared with the fold: SHA-256 over one line a place,
 * {@code event guid STATE}, and one line {@code event * MINE} for each event granted as a whole, in the order of their
 * UTF-8 bytes, each ended by a line feed. Only places that differ from what their event was granted as have a line.
 */
public final class SeatStateHash {

    private SeatStateHash() {}

    /**
     * @param wholeHouses events granted as a whole
     * @param places those that are not {@code MINE} in such an event, and not {@code ELSEWHERE} in another; in any order
     */
    public static Hash of(Collection<Integer> wholeHouses, Stream<SeatChange> places) {
        Stream<String> granted = wholeHouses.stream().distinct().map(event -> line(event, "*", SeatState.MINE));
        Stream<String> changed = places.map(place -> line(place.event(), place.seat(), place.state()));
        MessageDigest digest = sha256();
        Stream.concat(granted, changed).map(line -> line.getBytes(StandardCharsets.UTF_8))
                .sorted(Arrays::compareUnsigned)
                .forEach(digest::update);
        return new Hash(HexFormat.of().formatHex(digest.digest()));
    }

    private static String line(int event, String seat, SeatState state) {
        return event + " " + seat + " " + state.name() + "\n";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
