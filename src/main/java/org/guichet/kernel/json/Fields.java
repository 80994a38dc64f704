package org.guichet.kernel.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
public final class Fields {

    /** How much of a wrong value is repeated. */
    private static final int TOLD = 60;

    private final Map<String, Object> members;
    private final String path;
    private final List<Problem> problems;
    private final boolean strict;
    /** Of an object in which nothing else may be. */
    private final Set<String> asked;

    private Fields(Map<String, Object> members, String path, List<Problem> problems, boolean strict) {
        this.members = members;
        this.path = path;
        this.problems = problems;
        this.strict = strict;
        this.asked = strict ? HashSet.newHashSet(members.size()) : Set.of();
    }

    /** Reads one whole object, or refuses it with all its problems; a member that nobody asks for is one. */
    public static <T> T read(Map<String, Object> members, Function<Fields, T> reader) {
        return read(new Fields(members, "", new ArrayList<>(), true), reader);
    }

    /** The same, for what a later version may have added to: members that nobody asks for are left alone. */
    public static <T> T readKnown(Map<String, Object> members, Function<Fields, T> reader) {
        return read(new Fields(members, "", new ArrayList<>(), false), reader);
    }

    private static <T> T read(Fields fields, Function<Fields, T> reader) {
        List<Problem> problems = fields.problems;
        T read = fields.within(reader);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return read;
    }

    private <T> T within(Function<Fields, T> reader) {
        T read = reader.apply(this);
        if (strict) {
            for (String name : members.keySet()) {
                if (!asked.contains(name)) {
                    problem(name, "common.json.unknown");
                }
            }
        }
        return read;
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    public String text(String name) {
        return parsed(name, text -> text, "");
    }

    /** @param most characters; none of them a control, and every surrogate with its other half */
    public String line(String name, int most) {
        return parsed(name, text -> checked(text, most), "");
    }

    /** As {@link #line}, each. */
    public List<String> lines(String name, int most) {
        return elements(name, (place, element) -> {
            if (!(element instanceof String text)) {
                problem(place, "common.json.kind");
                return "";
            }
            return parsed(place, text, each -> checked(each, most), "");
        });
    }

    /**
     * A text that stands for something else.
     *
     * @param parser throws {@link IllegalArgumentException} or {@link DateTimeException} for what it cannot read
     * @param filler in its place when there is a problem
     */
    public <T> T parsed(String name, Function<String, T> parser, T filler) {
        if (!(value(name) instanceof String text)) {
            wrong(name);
            return filler;
        }
        return parsed(name, text, parser, filler);
    }

    /** One object within. */
    public <T> Optional<T> object(String name, Function<Fields, T> reader) {
        if (value(name) instanceof JsonTree.Node(Map<String, Object> inner)) {
            return Optional.of(new Fields(inner, path + name + ".", problems, strict).within(reader));
        }
        if (has(name)) {
            wrong(name);
        }
        return Optional.empty();
    }

    @Nullable
    public String optionalText(String name) {
        ask(name);
        return has(name) ? text(name) : null;
    }

    public boolean flag(String name) {
        if (value(name) instanceof Boolean flag) {
            return flag;
        }
        wrong(name);
        return false;
    }

    public long number(String name, long least, long most) {
        return whole(name, value(name), least, most);
    }

    public int integer(String name, int least, int most) {
        return (int) number(name, least, most);
    }

    /** Whole cents. */
    public Money cents(String name, Currency currency) {
        return new Money(number(name, Long.MIN_VALUE, Long.MAX_VALUE), currency);
    }

    public Currency currency(String name) {
        return parsed(name, Currency::getInstance, Money.CAD);
    }

    public SaleId saleId(String name) {
        return parsed(name, SaleId::parse, new SaleId(new UUID(0, 0)));
    }

    public LocalDate date(String name) {
        return parsed(name, LocalDate::parse, LocalDate.EPOCH);
    }

    public Language language(String name) {
        return parsed(name, code -> Language.of(code).orElseThrow(IllegalArgumentException::new), Language.FR);
    }

    public char letter(String name) {
        return parsed(name, text -> {
            if (text.length() != 1) {
                throw new IllegalArgumentException(text);
            }
            return text.charAt(0);
        }, '?');
    }

    public List<String> texts(String name) {
        return elements(name, (place, element) -> {
            if (element instanceof String text) {
                return text;
            }
            problem(place, "common.json.kind");
            return "";
        });
    }

    public List<Integer> integers(String name, int least, int most) {
        return elements(name, (place, element) -> (int) whole(place, element, least, most));
    }

    public <T> List<T> objects(String name, Function<Fields, T> reader) {
        return elements(name, (place, element) -> {
            if (element instanceof JsonTree.Node(Map<String, Object> inner)) {
                return new Fields(inner, path + place + ".", problems, strict).within(reader);
            }
            problem(place, "common.json.kind");
            return new Fields(Map.of(), path + place + ".", new ArrayList<>(), strict).within(reader);
        });
    }

    public void problem(String name, String key, Object... arguments) {
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
        if (decimal.scale() != 0 || decimal.precision() > 19 || !isBetween(decimal, least, most)) {
            problem(place, "common.json.range", decimal.toString());
            return least;
        }
        return decimal.longValue();
    }

    private static boolean isBetween(BigDecimal decimal, long least, long most) {
        if (decimal.precision() < 19) {
            long number = decimal.longValue();
            return number >= least && number <= most;
        }
        return decimal.compareTo(BigDecimal.valueOf(least)) >= 0 && decimal.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private <T> T parsed(String place, String text, Function<String, T> parser, T filler) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            problem(place, "common.json.range", text.length() > TOLD ? text.substring(0, TOLD) + "…" : text);
            return filler;
        }
    }

    private static String checked(String text, int most) {
        if (text.length() > most || !isLine(text)) {
            throw new IllegalArgumentException("not a line of up to " + most);
        }
        return text;
    }

    private static boolean isLine(String text) {
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (point < ' ' || point > '~') {
                int kind = Character.getType(point);
                if (kind == Character.CONTROL || kind == Character.SURROGATE) {
                    return false;
                }
            }
        }
        return true;
    }

    private void wrong(String name) {
        boolean missing = !name.endsWith("]") && !has(name);
        problem(name, missing ? "common.json.missing" : "common.json.kind");
    }

    private @Nullable Object value(String name) {
        ask(name);
        return members.get(name);
    }

    private void ask(String name) {
        if (strict) {
            asked.add(name);
        }
    }
}
