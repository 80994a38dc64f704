package org.guichet.app.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As soon as a house has an administrator, who acts is who holds a token. */
class ProvenActsTest {

    @TempDir
    Path folder;

    private CommandedCentre centre;

    @BeforeEach
    void setUp() throws IOException {
        centre = new CommandedCentre(folder);
        centre.importSeason();
    }

    @Test
    void beforeThereIsAnAdministratorWhoeverSetsUpIsBelievedAndTheLogSaysSo() {
        assertThat(centre.done("status")).contains("Nobody is administrator yet", "--role administrator");
        centre.done("counter", "add", "--name", "Guichet 1", "--by", "Mélanie");
        assertThat(centre.done("audit"))
                .containsPattern("Mélanie +counter invited +1 Guichet 1 +none \\(first set-up\\)");
        centre.done("token", "add", "--role", "manager", "--name", "Ana");
        centre.done("counter", "add", "--name", "Guichet 2");
    }

    @Test
    void anAdministratorDoesEverythingUnderTheNameOfTheToken() throws IOException {
        Path boss = token("administrator", "Jo");
        assertThat(centre.done("status")).doesNotContain("Nobody is administrator");
        refused("This house has an administrator", "counter", "add", "--name", "Guichet 1");
        refused("This house has an administrator", "counter", "add", "--name", "Guichet 1", "--by", "Jo");
        refused("This house has an administrator", "season", "import",
                folder.resolve("season").resolve("season.toml").toString());
        refused("This house has an administrator", "backup", folder.resolve("b").toString());
        refused("The token file", "counter", "add", "--name", "x", "--token-file", folder.resolve("no").toString());
        assertThat(centre.done("counter", "list")).as("nothing was done").doesNotContain("Guichet 1");

        centre.done("counter", "add", "--name", "Guichet 1", "--token-file", boss.toString());
        refused("This token is that of Jo, not of Eve", "counter", "add", "--name", "Guichet 2", "--by", "Eve",
                "--token-file", boss.toString());
        assertThat(centre.done("audit")).containsPattern("Jo +counter invited +1 Guichet 1 +token")
                .doesNotContain(Files.readString(boss).strip());
        Path wrong = Files.writeString(folder.resolve("wrong"), "AAAAA-BBBBB-CCCCC-DDDDD");
        refused("This token is not in force", "calm", "--why", "x", "--token-file", wrong.toString());
        Files.writeString(wrong, "");
        refused("This token is not in force", "calm", "--why", "x", "--token-file", wrong.toString());
    }

    @Test
    void aManagerDoesWhatManagersDo() throws IOException {
        Path manager = token("manager", "Ana");
        Path shop = token("website", "shop");
        Path boss = token("administrator", "Jo");
        centre.done("hold", "--event", "1", "--seats", "101A1", "--name", "press", "--why", "premiere", "--token-file",
                manager.toString());
        centre.done("release", "--event", "1", "--name", "press", "--why", "over", "--token-file",
                manager.toString());
        centre.done("policy", "--event", "1", "--ride-out", "60m", "--token-file", manager.toString());
        assertThat(centre.done("audit")).containsPattern("Ana +seats held +1: 1 × press +premiere +token")
                .containsPattern("Ana +sharing set");

        refused("The token of Ana has the role manager: this act asks for the role administrator", "counter", "add",
                "--name", "Guichet 1", "--token-file", manager.toString());
        refused("The token of Ana", "token", "add", "--role", "administrator", "--name", "Ana2", "--token-file",
                manager.toString());
        refused("The token of shop", "hold", "--event", "1", "--seats", "101A1", "--name", "press", "--why", "x",
                "--token-file", shop.toString());
        centre.done("hold", "--event", "1", "--seats", "101A1", "--name", "press", "--why", "x", "--token-file",
                boss.toString());
        centre.done("token", "revoke", "--name", "Ana", "--token-file", boss.toString());
        refused("This token is not in force", "release", "--event", "1", "--name", "press", "--why", "x",
                "--token-file", manager.toString());
    }

    @Test
    void aHouseIsNeverWithoutAnAdministratorAgain() throws IOException {
        Path boss = token("administrator", "Jo");
        refused("Jo is the only administrator", "token", "revoke", "--name", "Jo", "--token-file", boss.toString());
        Path second = Files.writeString(folder.resolve("second"),
                centre.done("token", "add", "--role", "administrator", "--name", "Kim", "--token-file",
                        boss.toString()));
        centre.done("token", "revoke", "--name", "Jo", "--token-file", second.toString());
        refused("Kim is the only administrator", "token", "revoke", "--name", "Kim", "--token-file",
                second.toString());
    }

    @Test
    void whenTheTokensAreLostTheKeyOfTheHouseGivesAnother() throws IOException {
        token("administrator", "Jo");
        Path key = centre.place.key();
        refused("The key of the centre is not in", "token", "add", "--role", "administrator", "--name", "Kim",
                "--house-key", key.toString());
        centre.start().close(); // founds the house
        Path other = folder.resolve("other.pem");
        org.guichet.kernel.system.KeyPairFile.open(other, true);
        refused("This key is not the house’s", "token", "add", "--role", "administrator", "--name", "Kim",
                "--house-key", other.toString());
        Path kim = Files.writeString(folder.resolve("kim"), centre.done("token", "add", "--role", "administrator",
                "--name", "Kim", "--by", "Kim", "--house-key", key.toString()));
        assertThat(centre.done("audit")).containsPattern("Kim +token given +Kim +key of the house");
        centre.done("token", "revoke", "--name", "Jo", "--token-file", kim.toString());
    }

    private Path token(String role, String name) throws IOException {
        return Files.writeString(folder.resolve(name + ".token"),
                centre.done("token", "add", "--role", role, "--name", name));
    }

    private void refused(String beginning, String... words) {
        assertThat(centre.run(words)).as(String.join(" ", words)).isEqualTo(1);
        assertThat(centre.err()).startsWith(beginning);
        assertThat(centre.out()).isEmpty();
    }
}
