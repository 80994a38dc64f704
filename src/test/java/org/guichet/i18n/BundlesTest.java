package org.guichet.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guichet.kernel.Language;
import org.junit.jupiter.api.Test;

/** Every sentence exists, in both languages, well written, and somebody says it. */
class BundlesTest {

    private static final List<Path> SOURCES = List.of(Path.of("src/main/java/org/guichet"), Path.of("fxml"));
    private static final Path BUNDLES = Path.of("src/main/resources/org/guichet/i18n");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Pattern LITERAL = Pattern.compile("[\"']([a-z]+(?:\\.[a-zA-Z0-9_-]+)*\\.?)[\"']");
    private static final Pattern FILE_NAME = Pattern
            .compile(".*\\.(json|jsonl|toml|css|fxml|pdf|png|properties|lock|txt|db|seg|log|mv|ttf|key|keys|csv)");
    /** Blank or nothing where French wants a no-break space: before ; ! ? » % $, before a colon that ends a word. */
    private static final Pattern LOOSE = Pattern
            .compile("[^\u00a0\u202f][;!?»%$](?=[\\s.,)\u00a0]|$)|[^\u00a0\u202f]:(?=\\s|$)|«[^\u00a0\u202f]");

    @Test
    void everyBundleFileIsRegisteredAndEveryAreaHasBothLanguages() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (String area : Texts.AREAS) {
            expected.add(area + "_fr.properties");
            expected.add(area + "_en.properties");
        }
        try (Stream<Path> files = Files.list(BUNDLES)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void bothLanguagesHaveTheSameSentences() {
        for (String area : Texts.AREAS) {
            Map<String, String> fr = Texts.read(area, Language.FR);
            Map<String, String> en = Texts.read(area, Language.EN);
            assertThat(en.keySet()).as(area).containsExactlyInAnyOrderElementsOf(fr.keySet());
            assertThat(fr.keySet()).as(area).allMatch(key -> key.startsWith(area + "."));
        }
    }

    @Test
    void noSentenceIsGivenTwiceInAFile() throws IOException {
        for (String area : Texts.AREAS) {
            for (Language language : Language.values()) {
                List<String> keys = Files.readAllLines(BUNDLES.resolve(area + "_" + language.code() + ".properties"))
                        .stream().filter(line -> line.matches("[a-z][\\w.-]*\\s*[=:].*"))
                        .map(line -> line.split("\\s*[=:]", 2)[0]).toList();
                assertThat(keys).as(area + " " + language).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void bothLanguagesTellTheSameArguments() {
        Map<String, String> en = sentences(Language.EN);
        sentences(Language.FR).forEach((key, fr) -> {
            assertThat(placeholders(fr)).as(key).isEqualTo(placeholders(String.valueOf(en.get(key))));
            assertThat(placeholders(fr)).as(key).allMatch(index -> index.matches("[0-9]"));
        });
    }

    @Test
    void everySentenceThatTheCodeNamesExists() {
        Set<String> known = Texts.all().keys(Language.FR);
        List<String> missing = new ArrayList<>();
        literals().forEach((key, file) -> {
            String prefix = key.endsWith(".") ? key : key + ".";
            if (!known.contains(key) && known.stream().noneMatch(sentence -> sentence.startsWith(prefix))) {
                missing.add(key + " in " + file);
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everySentenceIsSaidSomewhere() {
        Set<String> literals = literals().keySet();
        List<String> silent = Texts.all().keys(Language.FR).stream().sorted()
                .filter(key -> !isSaid(key, literals)).toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void frenchIsSetAsFrench() {
        assertThat(sentences(Language.FR).entrySet())
                .filteredOn(entry -> LOOSE.matcher(entry.getValue()).find()
                        || entry.getValue().contains("'") || entry.getValue().contains("..."))
                .isEmpty();
    }

    @Test
    void englishHasItsOwnQuotesAndApostrophes() {
        assertThat(sentences(Language.EN).entrySet()).filteredOn(entry -> entry.getValue().contains("'")
                || entry.getValue().contains("...") || Pattern.compile("[«»]").matcher(entry.getValue()).find())
                .isEmpty();
    }

    @Test
    void noSentenceIsEmptyOrRagged() {
        for (Language language : Language.values()) {
            assertThat(sentences(language).entrySet()).filteredOn(
                    entry -> entry.getValue().isBlank() || !entry.getValue().strip().equals(entry.getValue())
                            || entry.getValue().contains("  "))
                    .as(language.toString()).isEmpty();
        }
    }

    /** A key is said by its own name, or built from a literal that ends in a dot or is followed by {@code .one}, … */
    private static boolean isSaid(String key, Set<String> literals) {
        if (literals.contains(key)) {
            return true;
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            if (literals.contains(key.substring(0, dot + 1)) || literals.contains(key.substring(0, dot))) {
                return true;
            }
        }
        return false;
    }

    /** Every string of the sources that reads like a key of a registered area, and a file that has it. */
    private static Map<String, String> literals() {
        Map<String, String> found = new TreeMap<>();
        for (Path root : SOURCES) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().matches(".*\\.(java|fxml)")).forEach(file -> keys(file, found));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(found).as("the scan sees the sources").containsKey("season.key.missing");
        return found;
    }

    private static void keys(Path file, Map<String, String> found) {
        Matcher literal = LITERAL.matcher(text(file));
        while (literal.find()) {
            String key = literal.group(1);
            int dot = key.indexOf('.');
            boolean ours = dot > 0 && Texts.AREAS.contains(key.substring(0, dot));
            if (ours && (Texts.has(key) || !FILE_NAME.matcher(key).matches())) {
                found.put(key, file.getFileName().toString());
            }
        }
    }

    private static Set<String> placeholders(String sentence) {
        Set<String> found = new HashSet<>();
        Matcher placeholder = PLACEHOLDER.matcher(sentence);
        while (placeholder.find()) {
            found.add(placeholder.group(1));
        }
        return found;
    }

    private static Map<String, String> sentences(Language language) {
        Map<String, String> all = new TreeMap<>();
        Texts.AREAS.forEach(area -> all.putAll(Texts.read(area, language)));
        return all;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
