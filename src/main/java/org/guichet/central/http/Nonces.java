package org.guichet.central.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Signer;
import org.guichet.kernel.TimeSource;

/**
 * What makes a signed request one of now. A nonce says by itself whose it is and until when, under a code whose secret comes from
 * the centre's private key: every process of the centre knows those of the others, and none of them keeps any.
 */
final class Nonces {

    static final Duration LASTS = Duration.ofMinutes(15);

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 16;
    private static final int RADIX = 36;

    private final SecretKeySpec secret;
    private final TimeSource time;

    Nonces(Signer centre, TimeSource time) {
        this.time = time;
        this.secret = new SecretKeySpec(
                hash(centre.sign("guichet nonce secret 1".getBytes(StandardCharsets.UTF_8))), ALGORITHM);
    }

    String fresh(CounterId counter) {
        String until = Long.toString(time.now().plus(LASTS).toEpochMilli(), RADIX);
        return until + "." + code(counter, until);
    }

    boolean isGood(CounterId counter, String nonce) {
        int dot = nonce.indexOf('.');
        if (dot < 1) {
            return false;
        }
        String until = nonce.substring(0, dot);
        byte[] said = nonce.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(code(counter, until).getBytes(StandardCharsets.UTF_8), said)
                && Long.parseLong(until, RADIX) > time.now().toEpochMilli();
    }

    private String code(CounterId counter, String until) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] code = mac.doFinal((counter.dotted() + " " + until).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(code, LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
