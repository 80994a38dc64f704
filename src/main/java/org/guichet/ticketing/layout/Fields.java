package org.guichet.ticketing.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.guichet.kernel.Place;
import org.guichet.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** The fields of one table of a layout file; notes every fault with its line and column. */
final class Fields {

    /** No length or size of a ticket is above this: 100 inches. */
    private static final double MOST = 7200;

    private final TomlTable table;
    private final Place place;
    private final List<Problem> problems;
    private final Set<String> asked = new HashSet<>();

    Fields(TomlTable table, @Nullable TomlPosition position, List<Problem> problems) {
        this.table = table;
        this.place = place(position);
        this.problems = problems;
    }

    static Place place(@Nullable TomlPosition position) {
        return position == null ? Place.WHOLE : Place.at(position.line(), position.column());
    }

    void fault(String field, String key, Object... arguments) {
        TomlPosition position = table.inputPositionOf(List.of(field));
        problems.add(Problem.at(position == null ? place : place(position), key, arguments));
    }

    boolean has(String field) {
        return table.get(List.of(field)) != null;
    }

    /** A number above or equal to {@code least}; {@code least} when it is missing or wrong. */
    float number(String field, double least) {
        Float number = numberOr(field, least, null);
        if (number == null) {
            if (!has(field)) {
                fault(field, "ticket.layout.missing", field);
            }
            return (float) least;
        }
        return number;
    }

    @Nullable
    Float numberOr(String field, double least, @Nullable Float otherwise) {
        asked.add(field);
        Object value = table.get(List.of(field));
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Number number && number.doubleValue() >= least && number.doubleValue() <= MOST) {
            return number.floatValue();
        }
        fault(field, "ticket.layout.number", field, String.valueOf(least), String.valueOf(MOST));
        return null;
    }

    int whole(String field, int least, int most, int otherwise) {
        asked.add(field);
        Object value = table.get(List.of(field));
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Long number && number >= least && number <= most) {
            return (int) (long) number;
        }
        fault(field, "ticket.layout.number", field, String.valueOf(least), String.valueOf(most));
        return otherwise;
    }

    boolean flag(String field) {
        asked.add(field);
        Object value = table.get(List.of(field));
        if (value != null && !(value instanceof Boolean)) {
            fault(field, "ticket.layout.flag", field);
        }
        return Boolean.TRUE.equals(value);
    }

    /** A text; null, and a fault, when it is missing or no text. */
    @Nullable
    String text(String field) {
        asked.add(field);
        Object value = table.get(List.of(field));
        if (value instanceof String text) {
            return text;
        }
        fault(field, value == null ? "ticket.layout.missing" : "ticket.layout.text", field);
        return null;
    }

    <E extends Enum<E>> E choice(String field, E otherwise, E[] choices) {
        if (!has(field)) {
            asked.add(field);
            return otherwise;
        }
        String text = text(field);
        for (E choice : choices) {
            if (choice.name().toLowerCase(Locale.ROOT).equals(text)) {
                return choice;
            }
        }
        fault(field, "ticket.layout.choice", field, Arrays.toString(choices).toLowerCase(Locale.ROOT));
        return otherwise;
    }

    /** The tables of an array of tables; none when it is missing. */
    List<Fields> tables(String field) {
        asked.add(field);
        Object value = table.get(List.of(field));
        if (value == null) {
            return List.of();
        }
        List<Fields> tables = new ArrayList<>();
        if (!(value instanceof TomlArray array)) {
            fault(field, "ticket.layout.tables", field);
            return tables;
        }
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i) instanceof TomlTable inner) {
                tables.add(new Fields(inner, array.inputPositionOf(i), problems));
            } else {
                fault(field, "ticket.layout.tables", field);
            }
        }
        return tables;
    }

    /** A table; null, and a fault, when it is missing or no table. */
    @Nullable
    Fields table(String field) {
        asked.add(field);
        Object value = table.get(List.of(field));
        if (value instanceof TomlTable inner) {
            return new Fields(inner, table.inputPositionOf(List.of(field)), problems);
        }
        fault(field, value == null ? "ticket.layout.missing" : "ticket.layout.table", field);
        return null;
    }

    Set<String> names() {
        return table.keySet();
    }

    /** Call last: what nobody asked for is unknown. */
    void refuseOthers() {
        for (String name : table.keySet()) {
            if (!asked.contains(name)) {
                fault(name, "ticket.layout.unknown", name);
            }
        }
    }
}
