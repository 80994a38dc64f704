package org.guichet.ticketing.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Message;
import org.guichet.ticketing.TicketKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketKeysTest {

    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void makesKeysOnceAndFindsThemAgain() {
        TicketKeys made = TicketKeys.open(folder.resolve("keys"), new CounterId(2, 1), false);
        TicketKeys found = TicketKeys.open(folder.resolve("keys"), new CounterId(2, 1), false);
        assertThat(found.publicKeys(END)).isEqualTo(made.publicKeys(END));
        assertThat(found.sales().key()).isNotEqualTo(found.training().key());
    }

    @Test
    void givesEveryIncarnationItsOwn() {
        TicketKeys first = TicketKeys.open(folder, new CounterId(2, 1), false);
        TicketKeys second = TicketKeys.open(folder, new CounterId(2, 2), false);
        assertThat(second.sales().key()).isNotEqualTo(first.sales().key());
    }

    @Test
    void hidesPrivateKeysFromOtherUsers() throws IOException {
        TicketKeys.open(folder, new CounterId(2, 1), false);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2).allSatisfy(file -> assertThat(
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
        }
    }

    @Test
    void makesNoKeyInPlaceOfOneThatHasSigned() throws IOException {
        TicketKeys.open(folder, new CounterId(2, 1), false);
        for (String lost : List.of("ticket-G2.pem", "training-G2.pem")) {
            String pem = Files.readString(folder.resolve(lost));
            Files.delete(folder.resolve(lost));
            assertThatThrownBy(() -> TicketKeys.open(folder, new CounterId(2, 1), true))
                    .isInstanceOfSatisfying(KeysUnavailable.class,
                            e -> assertThat(e.reason()).isEqualTo(
                                    Message.of("ticket.keys.lost", folder.resolve(lost).toString())));
            assertThat(folder.resolve(lost)).doesNotExist();
            Files.writeString(folder.resolve(lost), pem);
        }
        assertThat(TicketKeys.open(folder, new CounterId(2, 1), true).sales()).isNotNull();
    }

    @Test
    void refusesADamagedKeyRatherThanMakeANewOne() throws IOException {
        TicketKeys.open(folder, new CounterId(2, 1), false);
        Path file = folder.resolve("ticket-G2.pem");
        String pem = Files.readString(file);
        for (String damaged : List.of("", pem.substring(0, 80), pem.replace("MC4", "XXX"))) {
            Files.writeString(file, damaged);
            assertThatThrownBy(() -> TicketKeys.open(folder, new CounterId(2, 1), false))
                    .isInstanceOfSatisfying(KeysUnavailable.class,
                            e -> assertThat(e.reason().key()).isEqualTo("ticket.keys.damaged"));
        }
    }

    @Test
    void refusesTwoHalvesOfDifferentPairs() throws IOException {
        TicketKeys.open(folder, new CounterId(2, 1), false);
        String sales = Files.readString(folder.resolve("ticket-G2.pem"));
        String training = Files.readString(folder.resolve("training-G2.pem"));
        int publicPart = sales.indexOf("-----BEGIN PUBLIC");
        Files.writeString(folder.resolve("ticket-G2.pem"),
                sales.substring(0, publicPart) + training.substring(training.indexOf("-----BEGIN PUBLIC")));
        assertThatThrownBy(() -> TicketKeys.open(folder, new CounterId(2, 1), false))
                .isInstanceOf(KeysUnavailable.class);
    }

    @Test
    void saysWhichFolderItCannotUse() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        assertThatThrownBy(() -> TicketKeys.open(file, new CounterId(2, 1), false)).isInstanceOfSatisfying(
                KeysUnavailable.class,
                e -> assertThat(e.reason().arguments()).first().isEqualTo(file.toString()));
    }

    @Test
    void exportsAListThatReadsBack() {
        List<TicketKey> keys = TicketKeys.open(folder, new CounterId(2, 3), false).publicKeys(END);
        assertThat(KeyList.read(KeyList.write(keys))).isEqualTo(keys);
        assertThat(KeyList.write(keys)).doesNotContain("PRIVATE");
    }

    @Test
    void tellsEveryFaultOfAListWithItsPlace() throws Exception {
        byte[] other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic().getEncoded();
        String good = KeyList.write(TicketKeys.open(folder, new CounterId(2, 1), false).publicKeys(END));
        assertThat(places(good.replace("\"counter\": 2", "\"counter\": 70000"))).contains("keys[0].counter");
        assertThat(places(good.replace("Ed25519", "RSA"))).contains("keys[0].algorithm", "keys[1].algorithm");
        assertThat(places(good.replace("not_after", "notAfter"))).contains("keys[0].notAfter", "keys[0].not_after");
        assertThat(places(good.replaceFirst("\"public\": \"[^\"]*",
                "\"public\": \"" + java.util.Base64.getEncoder().encodeToString(other)))).contains("keys[0].id");
        assertThat(places(good.replaceFirst("\"public\": \"[^\"]*", "\"public\": \"!"))).contains("keys[0].public");
        assertThat(places(good.replace("guichet-ticket-keys/1", "guichet-ticket-keys/9"))).containsExactly("format");
        for (String bad : List.of("", "{", "[]", "null", "{\"format\":\"guichet-ticket-keys/1\"}",
                "{\"format\":\"guichet-ticket-keys/1\",\"keys\":[1,null]}")) {
            assertThat(places(bad)).as(bad).isNotEmpty();
        }
    }

    private static List<String> places(String json) {
        try {
            KeyList.read(json);
            return List.of();
        } catch (InvalidInput e) {
            return e.problems().stream().map(problem -> problem.place().path()).toList();
        }
    }
}
