package org.guichet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A season of two linked games in a hall of one section, rows A to D of ten seats, on sale from 2026 to 2099. */
public final class HallFiles {

    public static final int FIRST = 1;
    public static final int SECOND = 2;

    private static final String SEASON = """
            format = 1

            [season]
            code = "hall"
            name = { fr = "Saison", en = "Season" }
            seller = { fr = "Club", en = "Club" }
            terms = { fr = "Ni repris ni échangé", en = "No refund" }

            [[tax]]
            code = "GST"
            label = { fr = "TPS", en = "GST" }
            rate = "5 %"
            registration = "123456789 RT0001"

            [[venue]]
            code = "hall"
            name = { fr = "Salle", en = "Hall" }
            time_zone = "America/Toronto"
            day_cut_off = 04:00
            plan = "hall.json"

            [[price_zone]]
            code = "A"
            name = { fr = "Zone A", en = "Zone A" }

            [[price_type]]
            letter = "A"
            code = 1
            name = { fr = "Adulte", en = "Adult" }

            [prices.regular]
            taxes = "included"

            [prices.regular.zones]
            A = { A = "48.00" }
            """;

    private HallFiles() {}

    /** Writes the season and its plan into a folder; returns the season file. */
    public static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("hall.json"), plan());
        return Files.writeString(folder.resolve("season.toml"), SEASON + event(FIRST, SECOND) + event(SECOND, FIRST));
    }

    private static String event(int number, int linked) {
        return """

                [[event]]
                number = %d
                name = { fr = "Match", en = "Game" }
                venue = "hall"
                start = 2099-05-0%dT19:30
                doors = 2099-05-0%dT18:30
                sales = { opens = 2026-01-01T00:00, closes = 2099-05-01T00:00 }
                linked = [%d]
                prices = "regular"
                """.formatted(number, number, number, linked);
    }

    private static String plan() {
        return """
                {"name": "Hall", "categories": [{"name": "A", "color": "#0072B2"}], "size": {"width": 400, "height": 200},
                 "zones": [{"name": "101", "position": {"x": 0, "y": 0}, "areas": [], "rows": [%s]}]}
                """
                .formatted(Stream.of("A", "B", "C", "D").map(HallFiles::row).collect(Collectors.joining(",")));
    }

    private static String row(String row) {
        return """
                {"row_number": "%s", "position": {"x": 0, "y": %d}, "seats": [%s]}""".formatted(row,
                20 * (row.charAt(0) - 'A' + 1),
                IntStream.rangeClosed(1, 10).mapToObj(seat -> seat(row, seat)).collect(Collectors.joining(",")));
    }

    private static String seat(String row, int seat) {
        return """
                {"seat_guid": "101-%s-%d", "seat_number": "%d", "category": "A", "position": {"x": %d, "y": 0}}"""
                .formatted(row, seat, seat, 20 * seat);
    }
}
