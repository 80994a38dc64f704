package org.guichet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes and tokens leave this machine in clear only when somebody answers for it. */
class PlainHttpTest {

    private static final List<String> OTHERS = List.of("http://centre.example:8750", "HTTP://10.0.0.7",
            "http://128.0.0.1",
            "http://localhost.example", "http://127.0.0.1.example", "http://[2001:db8::1]:8750", "http://0.0.0.0");
    private static final List<String> FINE = List.of("https://centre.example:8750", "http://localhost:8750",
            "http://LOCALHOST", "http://127.0.0.1:1", "http://127.1.2.3", "http://[::1]:8750");

    @TempDir
    Path folder;

    @Test
    void onlyThisMachineIsSpokenToInClear() {
        assertThat(OTHERS).allMatch(PlainHttp::isToOthers);
        assertThat(FINE).noneMatch(PlainHttp::isToOthers);
        assertThat(PlainHttp.isToOthers("no address at all")).isFalse();
    }

    @Test
    void noConnectionIsMadeToOthersUnlessSomebodyAnswersForIt() {
        String url = OTHERS.getFirst();
        for (Refusal refusal : List.of(
                catchThrowableOfType(Refusal.class, () -> CentreConnection.open(url, "", Optional.empty()).close()),
                catchThrowableOfType(Refusal.class, () -> CentreConnection.website(url, "", "T").close()))) {
            assertThat(refusal.reason().key()).isEqualTo("sync.plain");
            assertThat(refusal.reason().arguments()).containsExactly(url);
        }
        CentreConnection.open(url, "", true, Optional.empty()).close();
        CentreConnection.website(url, "", true, "T").close();
    }

    @Test
    void settingsThatSpeakInClearSayThatSomebodyAnswersForIt() throws IOException {
        Path file = folder.resolve("settings.toml");
        Settings plain = new Settings("s", new org.guichet.kernel.CounterId(1, 1), "", org.guichet.kernel.Language.FR,
                "", "", Settings.CentreLink.enrolled(OTHERS.getFirst(), "h", "k", 1, "", "m"));
        SettingsFile.write(file, plain);
        assertThat(SettingsFile.read(file)).contains(plain);

        String text = Files.readString(file);
        Files.writeString(file, text.replace("plain-anywhere = true\n", ""));
        assertThatThrownBy(() -> SettingsFile.read(file)).isInstanceOfSatisfying(InvalidInput.class,
                invalid -> assertThat(invalid.problems()).singleElement()
                        .satisfies(problem -> assertThat(problem.message().key()).isEqualTo("settings.plain")));
        Files.writeString(file, text.replace("plain-anywhere = true", "plain-anywhere = \"yes\""));
        assertThatThrownBy(() -> SettingsFile.read(file)).isInstanceOfSatisfying(InvalidInput.class,
                invalid -> assertThat(invalid.problems()).extracting(problem -> problem.message().key())
                        .contains("settings.flag"));
    }
}
