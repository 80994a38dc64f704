package org.guichet.seating.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Writes plan files that the schema allows, however odd: any optional key absent or there, nulls, every form of number. */
final class RandomPlanJson {

    private static final List<String> CHARACTERS = List.of("a", "Z", "0", "é", "œ", "漢", "😀", "\\n", "\\u00e9",
            "\\\"", "\\\\", "\\/", "\\ud83c\\udf9f", " ", "%s", "<", "'");

    private final Random random;
    private int guids;

    RandomPlanJson(long seed) {
        this.random = new Random(seed);
    }

    String plan() {
        return object(always("name", this::text), always("categories", () -> list(3, this::category)),
                always("zones", () -> list(3, this::zone)), always("size", this::size));
    }

    private String category() {
        return object(always("name", this::text), maybe("color", this::text));
    }

    private String zone() {
        return object(always("position", this::position), always("rows", () -> list(3, this::row)),
                maybe("name", this::text), maybe("zone_id", this::text), maybe("uuid", this::text),
                maybe("areas", () -> list(3, this::area)));
    }

    private String row() {
        return object(always("row_number", this::text), always("seats", () -> list(4, this::seat)),
                maybe("position", this::position), maybe("row_label", this::textOrNull),
                maybe("seat_label", this::textOrNull), maybe("uuid", this::text),
                maybe("row_number_position", () -> pick("\"start\"", "\"end\"", "\"both\"", "null")));
    }

    private String seat() {
        return object(always("seat_guid", () -> "\"seat-" + ++guids + "\""), always("seat_number", this::text),
                always("category", this::text), always("position", this::position), maybe("radius", this::number),
                maybe("start_direction", () -> pick("\"<\"", "\">\"", "\"<>\"", "null")), maybe("uuid", this::text));
    }

    private String area() {
        return object(
                maybe("shape", () -> pick("\"polygon\"", "\"rectangle\"", "\"ellipse\"", "\"circle\"", "\"text\"")),
                maybe("polygon", () -> object(always("points", () -> list(4, this::position)))),
                maybe("rectangle", this::size), maybe("ellipse", () -> object(always("radius", this::position))),
                maybe("circle", () -> object(always("radius", this::number))),
                maybe("text", () -> object(always("text", this::text), always("position", this::position),
                        maybe("color", this::text), maybe("size", this::number))),
                maybe("color", this::text), maybe("border_color", this::text), maybe("rotation", this::number),
                maybe("position", this::position), maybe("uuid", this::text));
    }

    private String position() {
        return object(always("x", this::number), always("y", this::number));
    }

    private String size() {
        return object(always("width", () -> String.valueOf(random.nextInt(3_000))),
                always("height", () -> pick("12", "120.0", "1e3")));
    }

    private String number() {
        return switch (random.nextInt(6)) {
            case 0 -> String.valueOf(random.nextInt(-500, 2_000));
            case 1 -> random.nextInt(2_000) + "." + random.nextInt(10) + "0";
            case 2 -> random.nextInt(1, 90) + pick("e", "E", "e+", "E-") + random.nextInt(12);
            case 3 -> pick("0.1", "0", "-0.0", "1e300", "123456789012345678901234567890", "1e-400");
            case 4 -> String.valueOf(random.nextDouble());
            default -> "0.1" + random.nextLong(Long.MAX_VALUE) + "7";
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder("\"");
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
        }
        return text.append('"').toString();
    }

    private String textOrNull() {
        return random.nextInt(3) == 0 ? "null" : text();
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String list(int most, Supplier<String> item) {
        List<String> items = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            items.add(item.get());
        }
        return "[" + String.join(pick(",", " ,\n", ",\t"), items) + "]";
    }

    private String always(String key, Supplier<String> value) {
        return "\"" + key + "\"" + pick(":", " : ") + value.get();
    }

    private String maybe(String key, Supplier<String> value) {
        return random.nextBoolean() ? always(key, value) : "";
    }

    private String object(String... members) {
        List<String> present = new ArrayList<>(List.of(members));
        present.removeIf(String::isEmpty);
        Collections.shuffle(present, random);
        return "{" + String.join(pick(",", ", ", ",\r\n"), present) + "}";
    }
}
