package org.guichet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.app.Settings.CentreLink;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Language;
import org.guichet.kernel.Place;
import org.guichet.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/** Reads and writes {@code settings.toml}. A file that cannot be understood stops the start: it is never guessed or replaced. */
public final class SettingsFile {

    private static final String JOURNAL = "journal";
    private static final Set<String> KEYS = Set.of("store", "counter", "incarnation", "name", "language", "printer",
            JOURNAL, "centre");
    private static final Set<String> CENTRE_KEYS = Set.of("url", "house", "key", "generation", "authority",
            "machine", "plain-anywhere");
    private static final int LONGEST = 256;

    private SettingsFile() {}

    /**
     * The settings in that file; empty when there is none yet.
     *
     * @throws InvalidInput with every fault and its line
     */
    public static Optional<Settings> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        TomlParseResult toml = Toml.parse(Files.readString(file));
        List<Problem> problems = new ArrayList<>();
        toml.errors().forEach(error -> problems.add(Problem.at(place(error.position()), "settings.syntax",
                String.valueOf(error.getMessage()))));
        if (problems.isEmpty()) {
            Settings settings = settings(toml, problems);
            if (problems.isEmpty()) {
                return Optional.of(settings);
            }
        }
        throw new InvalidInput(problems);
    }

    /**
     * The settings of the store in that folder; empty while it was not begun.
     *
     * @throws InvalidInput with every fault and its line; also when they are missing beside a journal: the store's name in
     *         there is what the anchor knows it by, and is never invented anew
     */
    static Optional<Settings> of(StoreFolder folder) throws IOException {
        Optional<Settings> found = read(folder.settings());
        if (found.isEmpty() && Files.isDirectory(folder.journal())) {
            throw new InvalidInput(List.of(Problem.at(Place.file(folder.settings().toString()), "settings.lost")));
        }
        return found;
    }

    /** Replaces the file whole. */
    public static void write(Path file, Settings settings) throws IOException {
        String text = """
                # Guichet: les réglages de ce guichet / the settings of this counter
                store = "%s"
                counter = %d
                incarnation = %d
                name = "%s"
                language = "%s"
                printer = "%s"
                """.formatted(settings.store(), settings.counter().number(), settings.counter().incarnation(),
                Toml.tomlEscape(settings.name()), settings.language().code(), Toml.tomlEscape(settings.printer()))
                + mirror(settings.mirror()) + centre(settings.centre());
        Files.createDirectories(file.toAbsolutePath().getParent());
        WholeFile.write(file, text);
    }

    private static Settings settings(TomlParseResult toml, List<Problem> problems) {
        toml.keySet().stream().filter(key -> !KEYS.contains(key))
                .forEach(key -> problems.add(Problem.at(place(toml.inputPositionOf(key)), "settings.unknown", key)));
        String store = text(toml, "store", problems);
        if (store.isEmpty()) {
            problems.add(Problem.at("store", "settings.missing", "store"));
        }
        long counter = whole(toml, "counter", 1, 65_535, problems);
        long incarnation = whole(toml, "incarnation", 1, 255, problems);
        String code = text(toml, "language", problems);
        Optional<Language> language = Language.of(code);
        if (language.isEmpty()) {
            problems.add(Problem.at(place(toml.inputPositionOf("language")), "settings.language", code));
        }
        return new Settings(store, new CounterId((int) counter, (int) incarnation), text(toml, "name", problems),
                language.orElse(Language.FR), text(toml, "printer", problems), mirror(toml, problems),
                centre(toml, problems));
    }

    private static String mirror(String folder) {
        return folder.isEmpty() ? "" : """

                # une seconde copie du journal / a second copy of the journal
                [journal]
                mirror = "%s"
                """.formatted(Toml.tomlEscape(folder));
    }

    private static String mirror(TomlParseResult toml, List<Problem> problems) {
        if (!toml.contains(JOURNAL)) {
            return "";
        }
        if (!toml.isTable(JOURNAL)) {
            problems.add(Problem.at(place(toml.inputPositionOf(JOURNAL)), "settings.unknown", JOURNAL));
            return "";
        }
        toml.getTableOrEmpty(JOURNAL).keySet().stream().filter(key -> !key.equals("mirror"))
                .forEach(key -> problems.add(Problem.at(place(toml.inputPositionOf(JOURNAL + "." + key)),
                        "settings.unknown", JOURNAL + "." + key)));
        return text(toml, JOURNAL + ".mirror", problems);
    }

    private static String centre(@Nullable CentreLink centre) {
        return centre == null ? "" : """

                # le central / the centre
                [centre]
                url = "%s"
                house = "%s"
                key = "%s"
                generation = %d
                authority = "%s"
                machine = "%s"
                """.formatted(Toml.tomlEscape(centre.url()), Toml.tomlEscape(centre.house()),
                Toml.tomlEscape(centre.key()), centre.generation(), Toml.tomlEscape(centre.authority()),
                Toml.tomlEscape(centre.machine())) + (centre.plainAnywhere() ? "plain-anywhere = true\n" : "");
    }

    private static @Nullable CentreLink centre(TomlParseResult toml, List<Problem> problems) {
        if (!toml.contains("centre")) {
            return null;
        }
        if (!toml.isTable("centre")) {
            problems.add(Problem.at(place(toml.inputPositionOf("centre")), "settings.unknown", "centre"));
            return null;
        }
        toml.getTableOrEmpty("centre").keySet().stream().filter(key -> !CENTRE_KEYS.contains(key))
                .forEach(key -> problems.add(Problem.at(place(toml.inputPositionOf("centre." + key)),
                        "settings.unknown", "centre." + key)));
        String url = text(toml, "centre.url", problems);
        String house = text(toml, "centre.house", problems);
        String key = text(toml, "centre.key", problems);
        if (url.isEmpty() || house.isEmpty() || key.isEmpty()) {
            problems.add(Problem.at(place(toml.inputPositionOf("centre")), "settings.missing", "centre.url/house/key"));
        }
        return new CentreLink(url, house, key, (int) whole(toml, "centre.generation", 0, Integer.MAX_VALUE, problems),
                text(toml, "centre.authority", problems), text(toml, "centre.machine", problems),
                flag(toml, "centre.plain-anywhere", problems));
    }

    private static String text(TomlParseResult toml, String key, List<Problem> problems) {
        if (!toml.contains(key)) {
            return "";
        }
        if (!(toml.get(key) instanceof String text) || text.length() > LONGEST) {
            problems.add(Problem.at(place(toml.inputPositionOf(key)), "settings.text", key, LONGEST));
            return "";
        }
        return text;
    }

    private static boolean flag(TomlParseResult toml, String key, List<Problem> problems) {
        if (toml.contains(key) && !(toml.get(key) instanceof Boolean)) {
            problems.add(Problem.at(place(toml.inputPositionOf(key)), "settings.flag", key));
        }
        return toml.get(key) instanceof Boolean flag && flag;
    }

    private static long whole(TomlParseResult toml, String key, int low, int high, List<Problem> problems) {
        if (!toml.contains(key)) {
            problems.add(Problem.at(key, "settings.missing", key));
            return low;
        }
        if (!(toml.get(key) instanceof Long number) || number < low || number > high) {
            problems.add(Problem.at(place(toml.inputPositionOf(key)), "settings.whole", key, low, high));
            return low;
        }
        return number;
    }

    private static Place place(@Nullable TomlPosition position) {
        Place place = position == null ? Place.WHOLE : Place.at(position.line(), position.column());
        return place.in("settings.toml");
    }
}
