package org.guichet.kernel.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
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

    /** The second test vector of RFC 8032, and the JDK's own word on what was made here, both ways. */
    @Test
    void saysWhatTheStandardAndTheJdkSay() throws GeneralSecurityException, IOException {
        String key = base64("302a300506032b6570032100"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        String mark = base64("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assertThat(check.isOf(key, new byte[]{0x72}, mark)).isTrue();
        assertThat(check.isOf(key, new byte[]{0x73}, mark)).isFalse();

        KeyPair pair = KeyPairFile.open(folder.resolve("both.pem"), true);
        Signature jdk = Signature.getInstance("Ed25519");
        jdk.initSign(pair.getPrivate());
        jdk.update(WORDS);
        String made = Ed25519.signer(pair).sign(WORDS);
        assertThat(made).isEqualTo(Base64.getEncoder().encodeToString(jdk.sign()));
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
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
