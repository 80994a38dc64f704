package org.guichet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guichet.app.command.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command line as a whole: where its options may stand, and its words in both languages. */
class MainTest {

    @TempDir
    Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @Test
    void theStoreMayBeNamedBeforeOrAfterTheCommand() {
        String typo = folder.resolve("typo").toString();
        for (String[] line : List.of(
                new String[]{"--store", typo, "--lang", "en", "sell", "--event", "1", "--seats", "2", "--cash", "80"},
                new String[]{"--lang", "en", "sell", "--event", "1", "--seats", "2", "--cash", "80", "--store", typo},
                new String[]{"keys", "--lang", "en", "export", "--store", typo},
                new String[]{"--store=" + typo, "--lang=en", "keys", "export"},
                new String[]{"--store", typo, "store", "rebuild", "--lang", "en"})) {
            assertThat(run(line)).as(String.join(" ", line)).isEqualTo(1);
            assertThat(err.toString()).as(String.join(" ", line)).startsWith("There is no counter in " + typo + ".");
        }
        assertThat(folder).as("a mistyped store is not begun").isEmptyDirectory();
    }

    @Test
    void aStoreThatWouldBeIgnoredIsRefused() {
        Path plan = folder.resolve("plan.json");
        assertThat(run("--store", folder.toString(), "--lang", "en", "plan", "generate", "arena", "--out",
                plan.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("“guichet plan generate” works on no store");
        assertThat(plan).doesNotExist();
        assertThat(run("demo", "--headless", "--store", folder.toString(), "--lang", "en")).isEqualTo(2);
        assertThat(err.toString()).startsWith("The demo has stores of its own");
    }

    @Test
    void everyCommandSaysInBothLanguagesHowItIsUsed() {
        for (List<String> command : every(CommandLineRun.of(new Main()), List.of())) {
            for (Map.Entry<String, String> language : Map.of("fr", "Emploi\u00a0: ", "en", "Usage: ").entrySet()) {
                List<String> words = new ArrayList<>(command);
                words.addAll(List.of("--lang", language.getKey(), "--help"));
                assertThat(run(words.toArray(String[]::new))).as(words.toString()).isZero();
                assertThat(out.toString()).as(words.toString())
                        .contains(language.getValue() + String.join(" ", concat("guichet", command)), "--lang")
                        .doesNotContain("usage.", "%n", language.getKey().equals("fr") ? "Options:" : "Options\u00a0:");
            }
        }
    }

    @Test
    void aCommandLineThatCannotBeReadIsToldInTheLanguageItAsksFor() {
        said(2, "Il manque\u00a0: --event E, --seats SEATS.", "sell", "--lang", "fr");
        said(2, "Missing: --event E, --seats SEATS.", "--lang", "EN", "sell");
        said(2, "«\u00a0x\u00a0» ne convient pas à --event E.", "sell", "--event", "x", "--seats", "2", "--lang=fr");
        said(2, "Il manque\u00a0: --event E.", "sell", "--seats", "2", "--lang", "fr", "--event");
        said(2, "--event E ne se dit qu’une fois.", "sell", "--event", "1", "--event", "2", "--seats", "2", "--lang",
                "fr");
        said(2, "«\u00a0--sets\u00a0» est inconnu. Vouliez-vous dire\u00a0: --seats", "sell", "--sets", "2", "--event",
                "1", "--seats", "2", "--lang", "fr");
        said(2, "Dites quoi faire\u00a0: guichet plan ", "plan", "--lang", "fr");
        said(2, "“xyzzy”: a word or option that “guichet doctor” does not know.", "doctor", "xyzzy", "--lang", "en");
        said(2, "“de” does not fit --lang fr|en.", "--lang", "en", "doctor", "--lang", "de");
    }

    private void said(int status, String begin, String... words) {
        assertThat(run(words)).as(String.join(" ", words)).isEqualTo(status);
        assertThat(err.toString()).as(String.join(" ", words)).startsWith(begin).contains("--lang");
        assertThat(out.toString()).isEmpty();
    }

    private static List<List<String>> every(CommandLine command, List<String> path) {
        List<List<String>> all = new ArrayList<>(List.of(path));
        command.getSubcommands().forEach((name, sub) -> {
            List<String> longer = new ArrayList<>(path);
            longer.add(name);
            all.addAll(every(sub, longer));
        });
        return all;
    }

    private static List<String> concat(String first, List<String> more) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(more);
        return all;
    }

    private int run(String... words) {
        out = new StringWriter();
        err = new StringWriter();
        return CommandLineRun.of(new Main()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(words);
    }
}
