package org.guichet.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.guichet.kernel.CounterId;
import org.junit.jupiter.api.Test;

class TicketVerifierTest {

    private static final Instant KEY_END = Instant.parse("2027-01-01T00:00:00Z");

    private final TicketSigner signer = new TicketSigner(Tokens.rfc8032());
    private final TicketSigner trainer = new TicketSigner(Tokens.rfc8032Second());
    private final TicketVerifier verifier = new TicketVerifier(
            List.of(TicketKey.of(Tokens.COUNTER, Tokens.rfc8032().getPublic(), false, KEY_END),
                    TicketKey.of(Tokens.COUNTER, Tokens.rfc8032Second().getPublic(), true, KEY_END)));

    private Verification verify(TicketToken token) {
        return verifier.verify(token.text(), Tokens.EVENT, Tokens.DURING);
    }

    @Test
    void believesAGenuineTicketDuringItsEvent() {
        TicketToken token = signer.sign(Tokens.claims());
        assertThat(verify(token)).isEqualTo(new Verification.Valid(token));
    }

    @Test
    void findsEveryFlippedBit() {
        byte[] genuine = signer.sign(Tokens.claims()).bytes();
        for (int bit = 0; bit < genuine.length * 8; bit++) {
            byte[] flipped = genuine.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(verifier.verify(Base45.encode(flipped), Tokens.EVENT, Tokens.DURING)).as("bit %d", bit)
                    .isInstanceOfAny(Verification.Forged.class, Verification.UnknownKey.class,
                            Verification.Malformed.class);
        }
    }

    @Test
    void findsEveryChangedCharacter() {
        String genuine = signer.sign(Tokens.claims()).text();
        for (int at = 0; at < genuine.length(); at++) {
            char other = genuine.charAt(at) == '0' ? '1' : '0';
            String changed = genuine.substring(0, at) + other + genuine.substring(at + 1);
            assertThat(verifier.verify(changed, Tokens.EVENT, Tokens.DURING)).as("character %d", at)
                    .isNotInstanceOf(Verification.Valid.class);
        }
    }

    @Test
    void survivesAnyBytes() {
        long seed = 31;
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = new byte[i % 3 == 0 ? random.nextInt(200) : TokenBytes.ALL];
            random.nextBytes(bytes);
            if (i % 3 == 1 && bytes.length == TokenBytes.ALL) {
                // as far as the signature check: a true head with a random tail
                System.arraycopy(signer.sign(Tokens.claims()).bytes(), 0, bytes, 0, 6 + random.nextInt(60));
            }
            assertThat(verifier.verify(Base45.encode(bytes), Tokens.EVENT, Tokens.DURING)).as("seed %d, %d", seed, i)
                    .isInstanceOfAny(Verification.Malformed.class, Verification.UnknownKey.class,
                            Verification.Forged.class);
        }
    }

    @Test
    void refusesASignatureThatWasShiftedByTheGroupOrder() {
        // adding the order of the curve to S gives a second signature that careless verifiers take for good
        byte[] bytes = signer.sign(Tokens.claims()).bytes();
        byte[] order = new java.math.BigInteger(
                "7237005577332262213973186563042994240857116359379907606001950938285454250989").toByteArray();
        int carry = 0;
        for (int i = 0; i < 32; i++) {
            int sum = (bytes[66 + i] & 0xff) + (i < order.length ? order[order.length - 1 - i] & 0xff : 0) + carry;
            bytes[66 + i] = (byte) sum;
            carry = sum >> 8;
        }
        assertThat(carry).isZero();
        assertThat(verifier.verify(Base45.encode(bytes), Tokens.EVENT, Tokens.DURING))
                .isInstanceOf(Verification.Forged.class);
    }

    @Test
    void tellsAnotherEvent() {
        TicketToken token = signer.sign(Tokens.claims());
        assertThat(verifier.verify(token.text(), Tokens.EVENT + 1, Tokens.DURING))
                .isEqualTo(new Verification.WrongEvent(token));
    }

    @Test
    void holdsFromItsFirstSecondUntilBeforeItsLast() {
        TicketToken token = signer.sign(Tokens.claims());
        assertThat(verifier.verify(token.text(), Tokens.EVENT, Tokens.FROM)).isInstanceOf(Verification.Valid.class);
        assertThat(verifier.verify(token.text(), Tokens.EVENT, Tokens.FROM.minusMillis(1)))
                .isEqualTo(new Verification.OutsideValidity(token));
        assertThat(verifier.verify(token.text(), Tokens.EVENT, Tokens.UNTIL.minusMillis(1)))
                .isInstanceOf(Verification.Valid.class);
        assertThat(verifier.verify(token.text(), Tokens.EVENT, Tokens.UNTIL))
                .isEqualTo(new Verification.OutsideValidity(token));
    }

    @Test
    void believesNoKeyAfterItsEnd() {
        TicketVerifier ended = new TicketVerifier(
                List.of(TicketKey.of(Tokens.COUNTER, Tokens.rfc8032().getPublic(), false, Tokens.DURING)));
        assertThat(ended.verify(signer.sign(Tokens.claims()).text(), Tokens.EVENT, Tokens.DURING))
                .isInstanceOf(Verification.OutsideValidity.class);
    }

    @Test
    void tellsAKeyItDoesNotKnow() {
        TicketVerifier stranger = new TicketVerifier(List.of());
        assertThat(stranger.verify(signer.sign(Tokens.claims()).text(), Tokens.EVENT, Tokens.DURING))
                .isEqualTo(new Verification.UnknownKey(signer.key()));
    }

    @Test
    void admitsNobodyFromTrainingOrADrill() {
        assertThat(verify(trainer.sign(Tokens.claims(true, false)))).isInstanceOf(Verification.Training.class);
        assertThat(verify(trainer.sign(Tokens.claims(false, true)))).isInstanceOf(Verification.Training.class);
    }

    @Test
    void letsTheTrainingKeyVouchForNoSaleAndTheOtherForNoTraining() {
        assertThat(verify(trainer.sign(Tokens.claims()))).isInstanceOf(Verification.Forged.class);
        assertThat(verify(signer.sign(Tokens.claims(true, false)))).isInstanceOf(Verification.Forged.class);
    }

    @Test
    void letsAKeyVouchForItsOwnCounterAndIncarnationOnly() {
        for (CounterId other : List.of(new CounterId(3, 1), new CounterId(2, 2))) {
            TicketVerifier verifying = new TicketVerifier(
                    List.of(TicketKey.of(other, Tokens.rfc8032().getPublic(), false, KEY_END)));
            assertThat(verifying.verify(signer.sign(Tokens.claims()).text(), Tokens.EVENT, Tokens.DURING))
                    .isInstanceOf(Verification.Forged.class);
        }
    }

    @Test
    void refusesKeysThatDoNotMatch() {
        assertThatThrownBy(() -> new TicketSigner(
                new java.security.KeyPair(Tokens.rfc8032().getPublic(), Tokens.rfc8032Second().getPrivate())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                () -> new TicketKey(new KeyId(1), Tokens.COUNTER, Tokens.rfc8032().getPublic(), false, KEY_END))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
