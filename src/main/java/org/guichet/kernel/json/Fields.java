package org.guichet.kernel.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Path path;
    private final List<Problem> problems;
    /** Nothing else may be in the object: what is asked for is taken out, once, and what is left is too much. */
    private final boolean strict;

    private Fields(Map<String, Object> members, Path path, List<Problem> problems, boolean strict) {
        this.members = members;
        this.path = path;
        this.problems = problems;
        this.strict = strict;
    }

    /**
     * Where an object stands: put into words only when there is a problem.
     *
     * @param index in the list of that name, or -1
     */
    private record Path(@Nullable Path within, String name, int index) {

        static final Path ROOT = new Path(null, "", -1);

        String to(String member) {
            return within == null ? member : within.to(place(name, index)) + "." + member;
        }
    }

    private static String place(String name, int index) {
        return index < 0 ? name : name + "[" + index + "]";
    }

    /**
     * Reads one whole object, or refuses it with all its problems; a member that nobody asks for is one.
     *
     * @param members are taken out of it, each the first time it is asked for
     */
    public static <T> T read(Map<String, Object> members, Function<Fields, T> reader) {
        return read(new Fields(members, Path.ROOT, new ArrayList<>(), true), reader);
    }

    /** The same, for what a later version may have added to: members that nobody asks for are left alone. */
    public static <T> T readKnown(Map<String, Object> members, Function<Fields, T> reader) {
        return read(new Fields(members, Path.ROOT, new ArrayList<>(), false), reader);
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
            members.keySet().forEach(name -> problem(name, "common.json.unknown"));
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
        return eachParsed(name, each -> checked(each, most), "");
    }

    /** As {@link #parsed}, each. */
    public <T> List<T> eachParsed(String name, Function<String, T> parser, T filler) {
        return elements(name, (index, element) -> {
            if (!(element instanceof String text)) {
                wrong(place(name, index), element);
                return filler;
            }
            return parsed(name, index, text, parser, filler);
        });
    }

    /**
     * A text that stands for something else.
     *
     * @param parser throws {@link IllegalArgumentException} or {@link DateTimeException} for what it cannot read
     * @param filler in its place when there is a problem
     */
    public <T> T parsed(String name, Function<String, T> parser, T filler) {
        Object value = value(name);
        if (!(value instanceof String text)) {
            wrong(name, value);
            return filler;
        }
        return parsed(name, -1, text, parser, filler);
    }

    /** One object within. */
    public <T> Optional<T> object(String name, Function<Fields, T> reader) {
        Object value = value(name);
        if (value instanceof JsonTree.Node(Map<String, Object> inner)) {
            return Optional.of(new Fields(inner, new Path(path, name, -1), problems, strict).within(reader));
        }
        if (value != null) {
            wrong(name, value);
        }
        return Optional.empty();
    }

    @Nullable
    public String optionalText(String name) {
        return has(name) ? text(name) : null;
    }

    public boolean flag(String name) {
        Object value = value(name);
        if (value instanceof Boolean flag) {
            return flag;
        }
        wrong(name, value);
        return false;
    }

    public long number(String name, long least, long most) {
        return whole(name, -1, value(name), least, most);
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
        return elements(name, (index, element) -> {
            if (element instanceof String text) {
                return text;
            }
            wrong(place(name, index), element);
            return "";
        });
    }

    public List<Integer> integers(String name, int least, int most) {
        return elements(name, (index, element) -> (int) whole(name, index, element, least, most));
    }

    public <T> List<T> objects(String name, Function<Fields, T> reader) {
        return elements(name, (index, element) -> {
            Path inside = new Path(path, name, index);
            if (element instanceof JsonTree.Node(Map<String, Object> inner)) {
                return new Fields(inner, inside, problems, strict).within(reader);
            }
            wrong(place(name, index), element);
            return new Fields(new HashMap<>(), inside, new ArrayList<>(), strict).within(reader);
        });
    }

    public void problem(String name, String key, Object... arguments) {
        problems.add(Problem.at(path.to(name), key, arguments));
    }

    private interface Element<T> {
        T read(int index, Object element);
    }

    private <T> List<T> elements(String name, Element<T> reader) {
        List<T> read = new ArrayList<>();
        Object value = value(name);
        if (value instanceof List<?> list) {
            for (Object element : list) {
                read.add(reader.read(read.size(), element));
            }
        } else {
            wrong(name, value);
        }
        return List.copyOf(read);
    }

    private long whole(String name, int index, @Nullable Object value, long least, long most) {
        if (!(value instanceof BigDecimal decimal)) {
            wrong(place(name, index), value);
            return least;
        }
        if (decimal.scale() != 0 || decimal.precision() > 19 || !isBetween(decimal, least, most)) {
            problem(place(name, index), "common.json.range", decimal.toString());
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

    private <T> T parsed(String name, int index, String text, Function<String, T> parser, T filler) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            problem(place(name, index), "common.json.range",
                    text.length() > TOLD ? text.substring(0, TOLD) + "…" : text);
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

    private void wrong(String place, @Nullable Object value) {
        problem(place, value == null ? "common.json.missing" : "common.json.kind");
    }

    private @Nullable Object value(String name) {
        return strict ? members.remove(name) : members.get(name);
    }
}
