package org.guichet.central.http;

import org.guichet.central.HouseView;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.SignatureCheck;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Rejected;
import org.guichet.wire.Signed;
import org.guichet.wire.http.Body;

/** Knows a counter by what it signed. */
final class Proofs {

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

    /** @throws Rejected it is not that counter's */
    CounterId proven(Claim claim, String method, String target, byte[] body) {
        CounterId counter = named(claim.counter());
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
        if (!nonces.isGood(counter, claim.nonce())) {
            throw Rejected.because(ErrorCode.STALE_NONCE, "sign again with the nonce of this answer");
        }
    }

    String freshNonce(CounterId counter) {
        return nonces.fresh(counter);
    }

    private static CounterId named(String counter) {
        try {
            return CounterId.ofDotted(counter);
        } catch (IllegalArgumentException e) {
            throw Rejected.because(ErrorCode.UNAUTHORISED, "no counter is named");
        }
    }
}
