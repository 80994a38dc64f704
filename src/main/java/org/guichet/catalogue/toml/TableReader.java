package org.guichet.catalogue.toml;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Message;
import org.guichet.kernel.Money;
import org.guichet.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * One table of the file. A value that is missing or wrong is told to the {@link Faults} and answered with an empty one,
 * so that reading goes on and finds the next fault; a season with faults is never built from them.
 */
final class TableReader {

    static final int NAME = 120;
    static final int SENTENCE = 400;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final TomlTable table;
    private final TomlPosition at;
    private final String path;
    private final Faults faults;

    TableReader(TomlTable table, TomlPosition at, String path, Faults faults) {
        this.table = table;
        this.at = at;
        this.path = path;
        this.faults = faults;
    }

    /** Tells every key that is none of these. */
    TableReader only(String... known) {
        List<String> all = Arrays.asList(known);
        for (String key : keys()) {
            if (!all.contains(key)) {
                Spelling.nearest(key, all).ifPresentOrElse(
                        near -> fault(key, "season.key.unknown.near", key, near),
                        () -> fault(key, "season.key.unknown", key, String.join(", ", all)));
            }
        }
        return this;
    }

    Set<String> keys() {
        return new TreeSet<>(table.keySet());
    }

    boolean has(String key) {
        return table.get(List.of(key)) != null;
    }

    void fault(String key, String message, Object... arguments) {
        faults.add(position(key), under(key), message, arguments);
    }

    /** Tells the faults of another file that this key names. */
    void refused(String key, String file, InvalidInput refusal) {
        faults.addAll(position(key), file, refusal);
    }

    /** A name or sentence in both languages, as {@code { fr = "…", en = "…" }}. */
    Text text(String key, int longest) {
        return table(key).map(words -> new Text(words.only("fr", "en").line("fr", longest),
                words.line("en", longest))).orElse(Text.same(""));
    }

    @Nullable
    Text optionalText(String key, int longest) {
        return has(key) ? text(key, longest) : null;
    }

    /** One line of at least one visible character. */
    String line(String key, int longest) {
        String line = string(key);
        if (line == null) {
            return "";
        }
        if (line.isBlank()) {
            fault(key, "season.line.blank");
        } else if (line.length() > longest) {
            fault(key, "season.line.long", line.length(), longest);
        } else if (CONTROL.matcher(line).find()) {
            fault(key, "season.line.control");
        } else {
            return line.strip();
        }
        return "";
    }

    /** A short name for the file's own use: letters, digits, {@code -} and {@code _}. */
    String code(String key) {
        String code = string(key);
        if (code == null || isCode(key, code)) {
            return code == null ? "" : code;
        }
        return "";
    }

    boolean isCode(String key, String code) {
        boolean well = CODE.matcher(code).matches();
        if (!well) {
            fault(key, "season.code.form", code);
        }
        return well;
    }

    /** A word out of a few, or an empty string. */
    String oneOf(String key, String... words) {
        String word = string(key);
        if (word == null || List.of(words).contains(word)) {
            return word == null ? "" : word;
        }
        fault(key, "season.word", word, String.join(", ", words));
        return "";
    }

    /** A whole number within these bounds, or one below them. */
    int integer(String key, int least, int most) {
        Object value = required(key);
        if (value == null) {
            return least - 1;
        }
        if (!(value instanceof Long number)) {
            fault(key, "season.type.integer");
        } else if (number < least || number > most) {
            fault(key, "season.integer.range", number.toString(), least, most);
        } else {
            return number.intValue();
        }
        return least - 1;
    }

    boolean flag(String key) {
        if (!has(key)) {
            return false;
        }
        Object value = table.get(List.of(key));
        if (value instanceof Boolean flag) {
            return flag;
        }
        fault(key, "season.type.flag");
        return false;
    }

    Money money(String key) {
        return Money.cad(decimal(key, "season.type.amount", Decimals::cents));
    }

    /** Millionths of a rate in percent. */
    int rate(String key) {
        return (int) decimal(key, "season.type.rate", Decimals::millionths);
    }

    LocalTime time(String key) {
        Object value = required(key);
        if (value instanceof LocalTime time) {
            return time;
        }
        if (value != null) {
            fault(key, "season.type.time");
        }
        return LocalTime.MIDNIGHT;
    }

    /** A date and hour on that zone's clocks, or null. An hour that comes twice in autumn is the first of the two. */
    @Nullable
    Instant moment(String key, ZoneId zone) {
        return switch (required(key)) {
            case null -> null;
            case LocalDateTime local -> inZone(key, local, zone);
            case OffsetDateTime exact -> inYears(key, exact.toInstant());
            default -> {
                fault(key, "season.type.moment");
                yield null;
            }
        };
    }

    Optional<TableReader> table(String key) {
        Object value = required(key);
        if (value instanceof TomlTable inner) {
            return Optional.of(new TableReader(inner, position(key), under(key), faults));
        }
        if (value != null) {
            fault(key, "season.type.table");
        }
        return Optional.empty();
    }

    /** The tables of {@code [[key]]}; faulty when there are none or too many. */
    List<TableReader> tables(String key, int least, int most) {
        return items(key, TomlTable.class, "season.type.tables", least, most).stream()
                .map(item -> new TableReader(item.value(), item.at(), item.path(), faults)).toList();
    }

    /** An item of an array, with the place to tell a fault about it. */
    record Item<T>(T value, TomlPosition at, String path, Faults faults) {

        void fault(String message, Object... arguments) {
            faults.add(at, path, message, arguments);
        }
    }

    /** The items of an array that are of that type; the others are faults. */
    <T> List<Item<T>> items(String key, Class<T> type, String wrong, int least, int most) {
        List<Item<T>> items = new ArrayList<>();
        TomlArray array = array(key, least, most, wrong);
        for (int i = 0; array != null && i < array.size(); i++) {
            Object value = array.get(i);
            TomlPosition there = Objects.requireNonNullElse(array.inputPositionOf(i), at);
            String place = under(key) + "[" + i + "]";
            if (type.isInstance(value)) {
                items.add(new Item<>(type.cast(value), there, place, faults));
            } else {
                faults.add(there, place, wrong);
            }
        }
        return items;
    }

    private TomlPosition position(String key) {
        return Objects.requireNonNullElse(table.inputPositionOf(List.of(key)), at);
    }

    private @Nullable TomlArray array(String key, int least, int most, String wrong) {
        if (least == 0 && !has(key)) {
            return null;
        }
        Object value = required(key);
        if (!(value instanceof TomlArray array)) {
            if (value != null) {
                fault(key, wrong);
            }
            return null;
        }
        if (array.size() < least || array.size() > most) {
            fault(key, "season.count", array.size(), least, most);
            return null;
        }
        return array;
    }

    private long decimal(String key, String type, Function<String, Decimals.Read> reading) {
        Object value = required(key);
        if (value == null) {
            return 0;
        }
        if (!(value instanceof String written)) {
            fault(key, type);
            return 0;
        }
        return switch (reading.apply(written)) {
            case Decimals.Read.Value(long number) -> number;
            case Decimals.Read.Wrong(Message why) -> {
                fault(key, why.key(), why.arguments().toArray());
                yield 0;
            }
        };
    }

    private @Nullable Instant inZone(String key, LocalDateTime local, ZoneId zone) {
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            fault(key, "season.moment.gap", local, zone);
            return null;
        }
        return inYears(key, local.atZone(zone).toInstant());
    }

    private @Nullable Instant inYears(String key, Instant moment) {
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            fault(key, "season.moment.year", Integer.toString(year), Integer.toString(FIRST_YEAR),
                    Integer.toString(LAST_YEAR));
            return null;
        }
        return moment;
    }

    private @Nullable String string(String key) {
        Object value = required(key);
        if (value instanceof String string) {
            return string;
        }
        if (value != null) {
            fault(key, "season.type.string");
        }
        return null;
    }

    private @Nullable Object required(String key) {
        Object value = table.get(List.of(key));
        if (value == null) {
            faults.add(at, path, "season.key.missing", key);
        }
        return value;
    }

    private String under(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
