package org.guichet.catalogue.toml;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.guichet.catalogue.Season;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Place;
import org.guichet.kernel.Problem;

/** A season file that is right, to be spoiled one thing at a time. */
final class SeasonText {

    static final String RIGHT = """
            format = 1

            [season]
            code = "s27"
            name = { fr = "Saison", en = "Season" }
            seller = { fr = "Vendeur", en = "Seller" }
            terms = { fr = "Ni repris", en = "No refund" }

            [[tax]]
            code = "GST"
            label = { fr = "TPS", en = "GST" }
            rate = "5 %"
            registration = "123456789 RT0001"

            [[tax]]
            code = "QST"
            label = { fr = "TVQ", en = "QST" }
            rate = "9,975"
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
            letter = "C"
            code = 7
            name = { fr = "Accompagnateur", en = "Companion" }
            needs = { fr = "CAL vérifiée", en = "CAL checked" }
            companion = true

            [[fee]]
            code = "SERVICE"
            name = { fr = "Frais", en = "Fee" }
            amount = "1,50"

            [prices.regular]
            taxes = "added"
            fees = ["SERVICE"]

            [prices.regular.zones]
            A = { A = "48.00", C = "0" }
            B = { A = "38,00" }

            [holds.house]
            kind = "house"
            name = { fr = "Maison", en = "House" }
            venue = "hall"
            seats = ["104 H 11-12"]

            [[event]]
            number = 31
            name = { fr = "Match", en = "Game" }
            subtitle = { fr = "Un", en = "One" }
            venue = "hall"
            start = 2027-05-01T19:30
            doors = 2027-05-01T18:30
            sales = { opens = 2026-01-01T00:00, closes = 2027-05-01T20:00 }
            linked = [32]
            prices = "regular"
            limits = { per_sale = 8, per_event = 500 }
            holds = ["house"]

            [[event]]
            number = 32
            name = { fr = "Match", en = "Game" }
            venue = "hall"
            start = 2027-05-02T19:30
            doors = 2027-05-02T18:30
            sales = { opens = 2026-01-01T00:00, closes = 2027-05-02T20:00 }
            linked = [31]
            prices = "regular"
            terms = { fr = "Autres mots", en = "Other words" }
            """;

    private SeasonText() {}

    static Season read(String text) {
        return SeasonFile.read(text.getBytes(StandardCharsets.UTF_8), "s.toml", TestPlans.LOOKUP);
    }

    /** The right file with one passage replaced; fails when the passage is not there. */
    static String with(String passage, String instead) {
        if (!RIGHT.contains(passage)) {
            throw new AssertionError("no such passage: " + passage);
        }
        return RIGHT.replaceFirst(java.util.regex.Pattern.quote(passage),
                java.util.regex.Matcher.quoteReplacement(instead));
    }

    /** The faults of that text, each as {@code 12:5 path key [arguments]}. */
    static List<String> faults(String text) {
        try {
            read(text);
            return List.of();
        } catch (InvalidInput e) {
            return e.problems().stream().map(SeasonText::told).toList();
        }
    }

    private static String told(Problem problem) {
        Place place = problem.place();
        String path = place.path().isEmpty() ? " " : " (" + place.path() + ") ";
        return place.line() + ":" + place.column() + path + problem.message().key() + " "
                + problem.message().arguments();
    }
}
