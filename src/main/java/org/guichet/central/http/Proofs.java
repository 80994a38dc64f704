package org.guichet.central.http;

import java.util.Set;
import java.util.regex.Pattern;
import org.guichet.central.HouseView;
import org.guichet.central.Token;
import org.guichet.central.Token.Role;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.SignatureCheck;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Rejected;
import org.guichet.wire.Signed;
import org.guichet.wire.http.Body;

/** Knows a counter by what it signed, people and systems by their tokens. */
final class Proofs {

    /** Longer than any secret: nobody makes the centre hash a novel. */
    private static final int LONGEST_SECRET = 100;

    /** 64 bytes in base64. */
    private static final Pattern SIGNATURE = Pattern.compile("[A-Za-z0-9+/]{86}==");

    private final HouseView house;
    private final SignatureCheck signatures;
    private final Nonces nonces;

    Proofs(HouseView house, SignatureCheck signatures, Nonces nonces) {
        this.house = house;
        this.signatures = signatures;
        this.nonces = nonces;
    }

    /** As a request says it of itself; empty where it says nothing. */
    record Claim(String counter, String nonce, String signature) {}

    /** @throws Rejected no counter can have said so of itself */
    static void checkForm(Claim claim) {
        named(claim);
        if (!SIGNATURE.matcher(claim.signature()).matches()) {
            throw Rejected.because(ErrorCode.UNAUTHORISED, "signature over the request");
        }
    }

    /** @throws Rejected it can be no token's */
    static void checkForm(String secret) {
        if (secret.isEmpty() || secret.length() > LONGEST_SECRET) {
            throw unknown();
        }
    }

    /** Whether it bears a nonce that this counter was given; who signed is another question. */
    boolean isOfNow(CounterId counter, Claim claim) {
        return nonces.isGood(counter, claim.nonce());
    }

    /** @throws Rejected it is not that counter's */
    CounterId proven(Claim claim, String method, String target, byte[] body) {
        CounterId counter = named(claim);
        String key = house.key(counter).orElseThrow(
                () -> Rejected.because(ErrorCode.UNAUTHORISED, "no counter " + counter.prefix()));
        if (!signatures.isOf(key, Signed.request(method, target, Body.hash(body), claim.nonce()),
                claim.signature())) {
            throw Rejected.because(ErrorCode.UNAUTHORISED, "signature over the request");
        }
        return counter;
    }

    /** After the signature: a stranger learns nothing about nonces. */
    void checkIsOfNow(CounterId counter, Claim claim) {
        if (!isOfNow(counter, claim)) {
            throw Rejected.because(ErrorCode.STALE_NONCE, "sign again with the nonce of this answer");
        }
    }

    /** @throws Rejected there is no such token, which is all that is told of it */
    Token known(String secret) {
        checkForm(secret);
        return house.token(secret).orElseThrow(Proofs::unknown);
    }

    /** @throws Rejected the token is good, for something else */
    static void checkAllows(Token token, Set<Role> roles) {
        if (!roles.contains(token.role())) {
            throw Rejected.because(ErrorCode.FORBIDDEN, "the token is a " + token.role() + "'s");
        }
    }

    private static Rejected unknown() {
        return Rejected.because(ErrorCode.UNAUTHORISED, "no token in force");
    }

    String freshNonce(CounterId counter) {
        return nonces.fresh(counter);
    }

    /** @throws Rejected it names none */
    static CounterId named(Claim claim) {
        try {
            return CounterId.ofDotted(claim.counter());
        } catch (IllegalArgumentException e) {
            throw Rejected.because(ErrorCode.UNAUTHORISED, "no counter is named");
        }
    }
}
