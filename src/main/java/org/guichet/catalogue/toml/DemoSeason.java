package org.guichet.catalogue.toml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The season that a new counter is shown with: two linked games in {@code arena.json}, a final in {@code stadium.json}.
 * Its dates move by whole years of 52 weeks, so that Saturday stays Saturday and there is always something on sale.
 */
public final class DemoSeason {

    /** The season's name for itself. */
    public static final String CODE = "demo";

    private static final String RESOURCE = "/org/guichet/demo/season.toml";
    private static final LocalDate FIRST_GAME = LocalDate.of(2027, 5, 1);
    private static final int WEEKS_AHEAD = 2;
    private static final int YEAR_OF_WEEKS = 52;
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}(?=T\\d{2}:)");

    private DemoSeason() {}

    /** The season file as UTF-8, its first game at least two weeks after that day. The same day, the same bytes. */
    public static byte[] asOf(LocalDate today) {
        int weeks = 0;
        while (FIRST_GAME.plusWeeks(weeks).isBefore(today.plusWeeks(WEEKS_AHEAD))) {
            weeks += YEAR_OF_WEEKS;
        }
        int moved = weeks;
        return DATE.matcher(written()).replaceAll(date -> LocalDate.parse(date.group()).plusWeeks(moved).toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String written() {
        try (InputStream stream = Objects.requireNonNull(DemoSeason.class.getResourceAsStream(RESOURCE))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }
}
