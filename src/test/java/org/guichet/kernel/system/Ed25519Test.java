package org.guichet.kernel.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import org.guichet.kernel.SignatureCheck;
import org.guichet.kernel.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Ed25519Test {

    private static final byte[] WORDS = "trois billets".getBytes(StandardCharsets.UTF_8);

    private final SignatureCheck check = Ed25519.check();

    @TempDir
    Path folder;

    @Test
    void aKeyIsTheSameAfterAnyStartAndSignsTheSame() throws IOException {
        Path file = folder.resolve("counter.pem");
        Signer first = Ed25519.signer(KeyPairFile.open(file, true));
        Signer again = Ed25519.signer(KeyPairFile.open(file, true));
        assertThat(again.publicKey()).isEqualTo(first.publicKey());
        assertThat(again.sign(WORDS)).isEqualTo(first.sign(WORDS));
        assertThat(check.isOf(first.publicKey(), WORDS, again.sign(WORDS))).isTrue();
        assertThat(first.toString()).doesNotContain("secret", "Private");
    }

    @Test
    void whatIsNotThatKeysSignatureOfThoseBytesIsFalse() throws IOException {
        Signer signer = Ed25519.signer(KeyPairFile.open(folder.resolve("a.pem"), true));
        Signer other = Ed25519.signer(KeyPairFile.open(folder.resolve("b.pem"), true));
        String mark = signer.sign(WORDS);
        byte[] raw = Base64.getDecoder().decode(mark);
        assertThat(check.isOf(other.publicKey(), WORDS, mark)).isFalse();
        assertThat(check.isOf(signer.publicKey(), "x".getBytes(StandardCharsets.UTF_8), mark)).isFalse();
        for (int bit = 0; bit < raw.length * 8; bit++) {
            byte[] turned = raw.clone();
            turned[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(check.isOf(signer.publicKey(), WORDS, Base64.getEncoder().encodeToString(turned))).isFalse();
        }
        for (String nothing : new String[]{"", "é", "AAAA", mark + mark, "=".repeat(88)}) {
            assertThat(check.isOf(signer.publicKey(), WORDS, nothing)).isFalse();
            assertThat(check.isOf(nothing, WORDS, mark)).isFalse();
        }
    }

    @Test
    void halvesOfTwoPairsAreNoPair() throws IOException {
        KeyPair one = KeyPairFile.open(folder.resolve("one.pem"), true);
        KeyPair two = KeyPairFile.open(folder.resolve("two.pem"), true);
        assertThatThrownBy(() -> Ed25519.signer(new KeyPair(one.getPublic(), two.getPrivate())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyPairFile.open(folder.resolve("lost.pem"), false))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(folder.resolve("lost.pem")).doesNotExist();
        Path damaged = Files.writeString(folder.resolve("damaged.pem"), "-----BEGIN PRIVATE KEY-----\nnothing\n");
        assertThatThrownBy(() -> KeyPairFile.open(damaged, true)).isInstanceOf(IllegalArgumentException.class);
    }
}
