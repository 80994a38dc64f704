package org.guichet.ticketing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;

import org.guichet.kernel.CounterId;

/** Keys and claims for tests. */
final class Tokens {

    static final CounterId COUNTER = new CounterId(2, 1);
    static final Instant FROM = Instant.parse("2026-04-01T14:00:00Z");
    static final Instant DURING = Instant.parse("2026-05-02T23:30:00Z");
    static final Instant UNTIL = Instant.parse("2026-05-03T08:00:00Z");
    static final int EVENT = 1203;

    private Tokens() {}

    /** The first key pair of RFC 8032, section 7.1: known to everybody, so that golden tokens can be checked anywhere. */
    static KeyPair rfc8032() {
        return pair("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    /** The second one. */
    static KeyPair rfc8032Second() {
        return pair("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    }

    private static KeyPair pair(String secret, String open) {
        try {
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            return new KeyPair(
                    factory.generatePublic(
                            new X509EncodedKeySpec(HexFormat.of().parseHex("302a300506032b6570032100" + open))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(
                            HexFormat.of().parseHex("302e020100300506032b657004220420" + secret))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static TicketClaims claims() {
        return new TicketClaims(EVENT, SeatHash.of("seat-104-H-12"), 1, COUNTER, 318, 1, 0, false, false, FROM, UNTIL);
    }

    static TicketClaims claims(boolean training, boolean drill) {
        return new TicketClaims(EVENT, SeatHash.of("seat-104-H-12"), 1, COUNTER, 318, 1, 0, training, drill, FROM,
                UNTIL);
    }

    static TicketClaims random(Random random) {
        long from = random.nextLong(0xffff_fff0L);
        return new TicketClaims(1 + random.nextInt(Integer.MAX_VALUE), new SeatHash(random.nextLong(1L << 48)),
                1 + random.nextInt(255), new CounterId(1 + random.nextInt(65_535), 1 + random.nextInt(255)),
                1 + random.nextInt(Integer.MAX_VALUE), 1 + random.nextInt(255), random.nextInt(256),
                random.nextBoolean(), random.nextBoolean(), Instant.ofEpochSecond(from),
                Instant.ofEpochSecond(from + 1 + random.nextLong(0xffff_ffffL - from)));
    }
}
