package org.guichet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Language;
import org.guichet.kernel.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    @TempDir
    private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void place() {
        file = folder.resolve("settings.toml");
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Settings settings = new Settings("s1", new CounterId(7, 2), "Porte \"B\" \\ est", Language.EN, "Boca",
                "E:\\guichet",
                new Settings.CentreLink("https://centre:8750", "h1", "MCow", 3, "", "m1", false));
        SettingsFile.write(file, settings);

        assertThat(SettingsFile.read(file)).contains(settings);
    }

    @Test
    void noFileIsNoSettingsYet() throws IOException {
        assertThat(SettingsFile.read(file)).isEmpty();
    }

    @Test
    void everyFaultIsToldWithItsLineAndTheFileIsKept() throws IOException {
        String bad = "store = \"s\"\ncounter = 0\nincarnation = 1\nlanguage = \"de\"\ncolour = 3\nname = 4\n";
        Files.writeString(file, bad);

        assertThatThrownBy(() -> SettingsFile.read(file)).isInstanceOfSatisfying(InvalidInput.class,
                invalid -> assertThat(invalid.problems()).extracting(problem -> problem.message().key())
                        .containsExactlyInAnyOrder("settings.unknown", "settings.whole", "settings.language",
                                "settings.text"));
        assertThat(Files.readString(file)).isEqualTo(bad);
    }

    @Test
    void whatIsNotTomlSaysWhere() throws IOException {
        Files.writeString(file, "counter = \n");

        assertThatThrownBy(() -> SettingsFile.read(file)).isInstanceOfSatisfying(InvalidInput.class,
                invalid -> assertThat(invalid.problems().getFirst().place())
                        .isEqualTo(Place.at(1, 11).in("settings.toml")));
    }
}
