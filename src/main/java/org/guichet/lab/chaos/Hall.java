package org.guichet.lab.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A hall of one section with two price zones and a season of two games in it, on sale whatever the clock says.
 *
 * @param rows at least 2, the front half dearer
 */
record Hall(int rows) {

    static final List<Integer> EVENTS = List.of(1, 2);
    static final List<String> ZONES = List.of("A", "B");
    /** Letters of the price types. */
    static final String TYPES = "AE";

    private static final int ROW_LENGTH = 30;

    private static final String SEASON = """
            format = 1

            [season]
            code = "chaos"
            name = { fr = "Saison", en = "Season" }
            seller = { fr = "Club", en = "Club" }
            terms = { fr = "Ni repris ni échangé", en = "No refund" }

            [[tax]]
            code = "GST"
            label = { fr = "TPS", en = "GST" }
            rate = "5 %"
            registration = "123456789 RT0001"

            [[tax]]
            code = "QST"
            label = { fr = "TVQ", en = "QST" }
            rate = "9.975 %"
            registration = "1234567890 TQ0001"

            [[venue]]
            code = "hall"
            name = { fr = "Salle", en = "Hall" }
            time_zone = "America/Toronto"
            day_cut_off = 04:00
            plan = "hall.json"

            [[price_zone]]
            code = "A"
            name = { fr = "Zone A", en = "Zone A" }

            [[price_zone]]
            code = "B"
            name = { fr = "Zone B", en = "Zone B" }

            [[price_type]]
            letter = "A"
            code = 1
            name = { fr = "Adulte", en = "Adult" }

            [[price_type]]
            letter = "E"
            code = 2
            name = { fr = "Enfant", en = "Child" }

            [prices.regular]
            taxes = "added"

            [prices.regular.zones]
            A = { A = "48.01", E = "24.37" }
            B = { A = "37.95", E = "18.99" }
            """;

    int capacity() {
        return rows * ROW_LENGTH;
    }

    /** The guids of its seats. */
    List<String> seats() {
        List<String> seats = new ArrayList<>();
        IntStream.rangeClosed(1, rows).forEach(row -> IntStream.rangeClosed(1, ROW_LENGTH)
                .forEach(seat -> seats.add(guid(row, seat))));
        return seats;
    }

    /** Writes season and plan into a folder. @return the season file */
    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("hall.json"), plan());
        return Files.writeString(folder.resolve("season.toml"), SEASON
                + EVENTS.stream().map(Hall::event).collect(Collectors.joining()));
    }

    private static String event(int number) {
        return """

                [[event]]
                number = %d
                name = { fr = "Match", en = "Game" }
                venue = "hall"
                start = 2099-05-0%dT19:30
                doors = 2099-05-0%dT18:30
                sales = { opens = 2020-01-01T00:00, closes = 2099-05-01T00:00 }
                prices = "regular"
                """.formatted(number, number, number);
    }

    private static String guid(int row, int seat) {
        return "P-" + row + "-" + seat;
    }

    private String plan() {
        return """
                {"name": "Hall", "categories": [{"name": "A", "color": "#0072B2"}, {"name": "B", "color": "#E69F00"}],
                 "size": {"width": 800, "height": %d},
                 "zones": [{"name": "P", "position": {"x": 0, "y": 0}, "areas": [], "rows": [%s]}]}
                """.formatted(20 * (rows + 2), IntStream.rangeClosed(1, rows).mapToObj(this::row)
                .collect(Collectors.joining(",")));
    }

    private String row(int row) {
        String zone = ZONES.get(row <= rows / 2 ? 0 : 1);
        return """
                {"row_number": "%d", "position": {"x": 0, "y": %d}, "seats": [%s]}""".formatted(row, 20 * row,
                IntStream.rangeClosed(1, ROW_LENGTH)
                        .mapToObj(
                                seat -> """
                                        {"seat_guid": "%s", "seat_number": "%d", "category": "%s", "position": {"x": %d, "y": 0}}"""
                                        .formatted(guid(row, seat), seat, zone, 20 * seat))
                        .collect(Collectors.joining(",")));
    }
}
