package org.guichet.ticketing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks tokens against a list of public keys, with no database and no network. Immutable, safe from any thread. */
public final class TicketVerifier {

    private final Map<KeyId, TicketKey> keys = new HashMap<>();

    /** @throws IllegalArgumentException two different keys have the same id */
    public TicketVerifier(List<TicketKey> keys) {
        for (TicketKey key : keys) {
            TicketKey other = this.keys.put(key.id(), key);
            if (other != null && !other.equals(key)) {
                throw new IllegalArgumentException("two keys named " + key.id());
            }
        }
    }

    /**
     * @param text what the barcode holds
     * @param event the event at whose gate it is shown
     * @param at the moment it is shown
     */
    public Verification verify(String text, int event, Instant at) {
        return TicketToken.decode(text).map(token -> verify(token, event, at)).orElseGet(Verification.Malformed::new);
    }

    private Verification verify(TicketToken token, int event, Instant at) {
        TicketKey key = keys.get(token.key());
        if (key == null) {
            return new Verification.UnknownKey(token.key());
        }
        TicketClaims claims = token.claims();
        if (!signed(token, key) || !claims.counter().equals(key.counter())
                || key.training() == claims.isForAdmission()) {
            return new Verification.Forged(token);
        }
        if (!claims.isForAdmission()) {
            return new Verification.Training(token);
        }
        if (claims.event() != event) {
            return new Verification.WrongEvent(token);
        }
        return claims.coversTime(at) && at.isBefore(key.notAfter())
                ? new Verification.Valid(token)
                : new Verification.OutsideValidity(token);
    }

    private static boolean signed(TicketToken token, TicketKey key) {
        byte[] all = token.bytes();
        byte[] signed = java.util.Arrays.copyOf(all, TokenBytes.SIGNED);
        byte[] mark = java.util.Arrays.copyOfRange(all, TokenBytes.SIGNED, TokenBytes.ALL);
        return TicketSigner.verifies(key.key(), signed, mark);
    }
}
