package org.guichet.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.guichet.kernel.Moment;
import org.guichet.kernel.Money;
import org.guichet.kernel.Place;
import org.guichet.kernel.Problem;
import org.guichet.kernel.Text;

/**
 * All sentences of the product in both languages. A bundle is {@code i18n/<area>_<language>.properties}, UTF-8, with
 * {@code {0}} where the arguments go. French punctuation gets its no-break spaces here. Immutable; safe from any thread.
 */
public final class Texts {

    /** One bundle an area; every area has both languages. */
    static final List<String> AREAS = List.of("app", "bench", "best", "central", "chaos", "cli", "common", "doctor",
            "find",
            "journal", "map", "plan", "print", "sale", "season", "sell", "settings", "shell", "simulate", "start",
            "store", "sync", "ticket", "usage");

    /** A blank before ; : ! ? » % $ or after «. */
    private static final Pattern KEPT_TOGETHER = Pattern.compile(" (?=[;:!?»%$])|(?<=«) ");

    /** A blank between a number and its unit. */
    private static final Pattern MEASURE = Pattern.compile("(?<=[}0-9]) (?=(?:min|ms|s|Mo|MB)\\b)|(?<=n°) ");

    private static final String OTHER = ".other";

    private static final Texts ALL = new Texts();

    private final Map<Language, Map<String, String>> sentences = new EnumMap<>(Language.class);

    private Texts() {
        for (Language language : Language.values()) {
            Map<String, String> all = new HashMap<>();
            AREAS.forEach(area -> all.putAll(read(area, language)));
            sentences.put(language, Map.copyOf(all));
        }
    }

    public static String tell(Language language, String key, Object... arguments) {
        return tell(language, Message.of(key, arguments));
    }

    /** The sentence in that language. A key without a sentence is a mistake of ours and shows itself as {@code [key]}. */
    public static String tell(Language language, Message message) {
        String pattern = ALL.of(language).get(ALL.agreeing(language, message));
        return pattern == null
                ? "[" + message.key() + "] " + message.arguments()
                : fill(language, pattern, message.arguments());
    }

    /** {@code arena.json, ligne 3, colonne 4 (zones[3])}: what is known of it. */
    public static String tell(Language language, Place place) {
        String spot = place.line() == 0 ? "" : tell(language, "common.place.line",
                String.valueOf(place.line()), String.valueOf(place.column()));
        String where = Stream.of(place.file(), spot).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        if (place.path().isEmpty()) {
            return where;
        }
        return spot.isEmpty() ? where + (where.isEmpty() ? "" : ", ") + place.path()
                : where + " (" + place.path() + ")";
    }

    /** The place and the fault in one line. */
    public static String tell(Language language, Problem problem) {
        return problem.place().isWhole()
                ? tell(language, problem.message())
                : tell(language, "common.problem", problem.place(), problem.message());
    }

    public static boolean has(String key) {
        return ALL.of(Language.FR).containsKey(key);
    }

    /** Every sentence as it stands in the bundles, by key, for texts that are bound as a whole. */
    public static Map<String, String> sentences(Language language) {
        return ALL.of(language);
    }

    Set<String> keys(Language language) {
        return of(language).keySet();
    }

    static Texts all() {
        return ALL;
    }

    /** Nothing is counted in the singular in French: {@code 0 billet}. */
    private String agreeing(Language language, Message message) {
        String key = message.key();
        if (language == Language.FR && key.endsWith(OTHER) && message.arguments().indexOf(0L) == 0) {
            String one = key.substring(0, key.length() - OTHER.length()) + ".one";
            return of(language).getOrDefault(one, "").contains("{0}") ? one : key;
        }
        return key;
    }

    private Map<String, String> of(Language language) {
        return Objects.requireNonNull(sentences.get(language));
    }

    private static String fill(Language language, String pattern, List<Object> arguments) {
        StringBuilder told = new StringBuilder(pattern.length() + 16);
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            told.append(pattern, at, open);
            int index = Integer.parseInt(pattern, open + 1, close, 10);
            told.append(index < arguments.size() ? word(language, arguments.get(index)) : "");
            at = close + 1;
        }
        return told.append(pattern, at, pattern.length()).toString();
    }

    private static String word(Language language, Object argument) {
        return switch (argument) {
            case Message message -> tell(language, message);
            case IOException failure -> tell(language, Troubles.reason(failure));
            case Text text -> text.in(language);
            case Place place -> tell(language, place);
            case Money money -> Formats.in(language).price(money);
            case Moment moment -> Formats.in(language).moment(moment);
            case Long number -> Formats.in(language).number(number);
            case Integer number -> Formats.in(language).number(number);
            default -> String.valueOf(argument);
        };
    }

    /** Sets the blanks that are kept together as no-break spaces, whatever the file has there: nobody sees them. */
    private static String set(Language language, String sentence) {
        String measured = MEASURE.matcher(sentence).replaceAll("\u00a0");
        return language == Language.FR ? KEPT_TOGETHER.matcher(measured).replaceAll("\u00a0") : measured;
    }

    static Map<String, String> read(String area, Language language) {
        String name = area + "_" + language.code() + ".properties";
        try (InputStream stream = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            Map<String, String> map = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> map.put(key, set(language, properties.getProperty(key))));
            return map;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
