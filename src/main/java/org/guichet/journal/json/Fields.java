package org.guichet.journal.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.kernel.Problem;
import org.guichet.kernel.SaleId;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object, asked for by name and kind. What is missing, of another kind, out of range or never
 * asked for becomes a problem with its path; a filler is returned meanwhile, so that all problems are found at once.
 */
final class Fields {

    private final Map<String, Object> members;
    private final String path;
    private final List<Problem> problems;
    private final Set<String> asked = new HashSet<>();

    private Fields(Map<String, Object> members, String path, List<Problem> problems) {
        this.members = members;
        this.path = path;
        this.problems = problems;
    }

    /** Reads one whole object, or refuses it with all its problems. */
    static <T> T read(Map<String, Object> members, Function<Fields, T> reader) {
        List<Problem> problems = new ArrayList<>();
        T read = within(members, "", problems, reader);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return read;
    }

    private static <T> T within(Map<String, Object> members, String path, List<Problem> problems,
            Function<Fields, T> reader) {
        Fields fields = new Fields(members, path, problems);
        T read = reader.apply(fields);
        members.keySet().stream().filter(name -> !fields.asked.contains(name))
                .forEach(name -> fields.problem(name, "journal.payload.unknown"));
        return read;
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    String text(String name) {
        return parsed(name, text -> text, "");
    }

    @Nullable
    String optionalText(String name) {
        asked.add(name);
        return has(name) ? text(name) : null;
    }

    boolean flag(String name) {
        if (value(name) instanceof Boolean flag) {
            return flag;
        }
        wrong(name);
        return false;
    }

    long number(String name, long least, long most) {
        return whole(name, value(name), least, most);
    }

    int integer(String name, int least, int most) {
        return (int) number(name, least, most);
    }

    /** Whole cents. */
    Money cents(String name, Currency currency) {
        return new Money(number(name, Long.MIN_VALUE, Long.MAX_VALUE), currency);
    }

    Currency currency(String name) {
        return parsed(name, Currency::getInstance, Money.CAD);
    }

    SaleId saleId(String name) {
        return parsed(name, SaleId::parse, new SaleId(new UUID(0, 0)));
    }

    LocalDate date(String name) {
        return parsed(name, LocalDate::parse, LocalDate.EPOCH);
    }

    Language language(String name) {
        return parsed(name, code -> Language.of(code).orElseThrow(IllegalArgumentException::new), Language.FR);
    }

    char letter(String name) {
        return parsed(name, text -> {
            if (text.length() != 1) {
                throw new IllegalArgumentException(text);
            }
            return text.charAt(0);
        }, '?');
    }

    List<String> texts(String name) {
        return elements(name, (place, element) -> {
            if (element instanceof String text) {
                return text;
            }
            problem(place, "journal.payload.kind");
            return "";
        });
    }

    List<Integer> integers(String name, int least, int most) {
        return elements(name, (place, element) -> (int) whole(place, element, least, most));
    }

    <T> List<T> objects(String name, Function<Fields, T> reader) {
        return elements(name, (place, element) -> {
            if (element instanceof JsonTree.Node(Map<String, Object> inner)) {
                return within(inner, path + place + ".", problems, reader);
            }
            problem(place, "journal.payload.kind");
            return within(Map.of(), path + place + ".", new ArrayList<>(), reader);
        });
    }

    void problem(String name, String key, Object... arguments) {
        problems.add(Problem.at(path + name, key, arguments));
    }

    private interface Element<T> {
        T read(String place, Object element);
    }

    private <T> List<T> elements(String name, Element<T> reader) {
        List<T> read = new ArrayList<>();
        if (value(name) instanceof List<?> list) {
            int index = 0;
            for (Object element : list) {
                read.add(reader.read(name + "[" + index++ + "]", element));
            }
        } else {
            wrong(name);
        }
        return List.copyOf(read);
    }

    private long whole(String place, @Nullable Object value, long least, long most) {
        if (!(value instanceof BigDecimal decimal)) {
            wrong(place);
            return least;
        }
        if (decimal.scale() != 0 || decimal.precision() > 19
                || decimal.compareTo(BigDecimal.valueOf(least)) < 0
                || decimal.compareTo(BigDecimal.valueOf(most)) > 0) {
            problem(place, "journal.payload.range", decimal.toString());
            return least;
        }
        return decimal.longValueExact();
    }

    private <T> T parsed(String name, Function<String, T> parser, T filler) {
        if (!(value(name) instanceof String text)) {
            wrong(name);
            return filler;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            problem(name, "journal.payload.range", text);
            return filler;
        }
    }

    private void wrong(String name) {
        boolean missing = !name.endsWith("]") && !has(name);
        problem(name, missing ? "journal.payload.missing" : "journal.payload.kind");
    }

    private @Nullable Object value(String name) {
        asked.add(name);
        return members.get(name);
    }
}
