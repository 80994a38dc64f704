package org.guichet.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.ticketing.TicketKey;
import org.guichet.ticketing.keys.KeyList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysCommandTest {

    @TempDir
    Path folder;

    private SmallCounter counter;

    @BeforeEach
    void name() throws IOException {
        counter = new SmallCounter(folder);
    }

    @Test
    void writesThePublicKeysOfThisCounterAndNothingSecret() throws IOException {
        counter.importSeason();
        Path file = folder.resolve("keys.json");

        assertThat(counter.exportKeys("--out", file.toString())).as(counter.err()).isZero();

        assertThat(counter.err()).isEqualTo("Public keys written to " + file + ".\n");
        List<TicketKey> keys = KeyList.read(Files.readString(file));
        assertThat(keys).isNotEmpty().allMatch(key -> key.counter().number() == 1);
        assertThat(keys).extracting(TicketKey::notAfter)
                .allMatch(until -> until.isAfter(Instant.parse("2026-05-02T23:30:00Z")));
        byte[] secret = secret();
        assertThat(Files.readString(file)).doesNotContain(HexFormat.of().formatHex(secret),
                Base64.getEncoder().withoutPadding().encodeToString(secret),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    @Test
    void theKeysStayTheSame() {
        counter.begin();
        assertThat(counter.exportKeys()).isZero();
        String first = counter.out();
        assertThat(counter.exportKeys()).isZero();
        assertThat(counter.out()).isEqualTo(first).contains("\"keys\"");
        assertThat(counter.err()).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() {
        counter.begin();
        assertThat(counter.exportKeys("--out", folder.resolve("none").resolve("keys.json").toString())).isEqualTo(1);
        assertThat(counter.err()).contains("keys.json").doesNotContain("Exception");
    }

    /** The 32 bytes from which everything that is secret follows: the last ones of the key's file. */
    private byte[] secret() throws IOException {
        try (Stream<Path> files = Files.list(counter.store().resolve("keys"))) {
            String pem = Files.readString(files.filter(Files::isRegularFile).findFirst().orElseThrow());
            String[] lines = pem.split("\n", 3);
            assertThat(lines[0]).contains("PRIVATE KEY");
            byte[] der = Base64.getDecoder().decode(lines[1]);
            return Arrays.copyOfRange(der, der.length - 32, der.length);
        }
    }
}
