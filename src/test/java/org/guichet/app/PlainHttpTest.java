package org.guichet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.Signer;
import org.guichet.kernel.system.Ed25519;
import org.guichet.kernel.system.SystemTime;
import org.guichet.sync.http.HttpCentre;
import org.guichet.wire.Unreachable;
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
    void onABarredLineNothingIsSaid() throws GeneralSecurityException {
        Signer key = Ed25519.signer(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        try (HttpCentre barred = HttpCentre.barred("plain",
                new HttpCentre.Identity(new CounterId(1, 1), key), new SystemTime())) {
            assertThatThrownBy(() -> barred.catalogue("")).isInstanceOf(Unreachable.class)
                    .hasMessageContaining("plain");
        }
    }

    @Test
    void settingsThatSpeakInClearSayThatSomebodyAnswersForIt() throws IOException {
        Path file = folder.resolve("settings.toml");
        Settings plain = new Settings("s", new CounterId(1, 1), "", org.guichet.kernel.Language.FR,
                "", "", Settings.CentreLink.enrolled(OTHERS.getFirst(), "h", "k", 1, "", "m"));
        SettingsFile.write(file, plain);
        assertThat(SettingsFile.read(file)).contains(plain);

        String text = Files.readString(file);
        assertThat(CentreConnection.barred(Objects.requireNonNull(plain.centre()))).isEmpty();
        Files.writeString(file, text.replace("plain-anywhere = true\n", ""));
        Settings.CentreLink unanswered = Objects.requireNonNull(SettingsFile.read(file).orElseThrow().centre());
        assertThat(CentreConnection.barred(unanswered)).as("it starts, and says nothing on that line")
                .contains("plain");
        Files.writeString(file, text.replace(OTHERS.getFirst(), "a centre"));
        assertThat(CentreConnection.barred(Objects.requireNonNull(SettingsFile.read(file).orElseThrow().centre())))
                .contains("url");
        Files.writeString(file, text.replace("authority = \"\"", "authority = \"gone.pem\""));
        assertThat(CentreConnection.barred(Objects.requireNonNull(SettingsFile.read(file).orElseThrow().centre())))
                .contains("authority");
        Files.writeString(file, text.replace("plain-anywhere = true", "plain-anywhere = \"yes\""));
        assertThatThrownBy(() -> SettingsFile.read(file)).isInstanceOfSatisfying(InvalidInput.class,
                invalid -> assertThat(invalid.problems()).extracting(problem -> problem.message().key())
                        .contains("settings.flag"));
    }
}
