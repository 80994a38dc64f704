package org.guichet.ticketing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.kernel.CounterId;

/**
 * Checks tokens against a list of public keys and of what is refused all the same, with no database and no network. Immutable, safe
 * from any thread.
 */
public final class TicketVerifier {

    private final Map<KeyId, List<TicketKey>> keys = new HashMap<>();
    private final Map<CounterId, Integer> lastSales = new HashMap<>();
    private final Map<Ticket, RefusedTicket> refused = new HashMap<>();

    private record Ticket(CounterId counter, int sale, int line, SeatHash seat) {

        static Ticket of(TicketClaims claims) {
            return new Ticket(claims.counter(), claims.saleOrdinal(), claims.line(), claims.seat());
        }

        static Ticket of(RefusedTicket ticket) {
            return new Ticket(ticket.counter(), ticket.sale(), ticket.line(), ticket.seat());
        }
    }

    /**
     * Lets in whatever the keys vouch for.
     *
     * @throws IllegalArgumentException a counter has two different keys with the same id
     */
    public TicketVerifier(List<TicketKey> keys) {
        keys.forEach(this::trust);
    }

    private TicketVerifier(GateList list) {
        for (GateList.Key key : list.keys()) {
            trust(TicketKey.of(key.counter(), TicketKey.publicKey(key.key()), false, Instant.MAX));
            lastSales.merge(key.counter(), key.lastSale(), Math::min);
        }
        list.refused().forEach(ticket -> refused.put(Ticket.of(ticket), ticket));
    }

    /**
     * As gates do that have this list: its keys vouch as long as they are in it.
     *
     * @throws IllegalArgumentException something in it is no key
     */
    public static TicketVerifier of(GateList list) {
        return new TicketVerifier(list);
    }

    private void trust(TicketKey key) {
        List<TicketKey> same = keys.computeIfAbsent(key.id(), _ -> new ArrayList<>());
        if (same.stream().anyMatch(other -> other.counter().equals(key.counter()) && !other.equals(key))) {
            throw new IllegalArgumentException("two keys named " + key.id());
        }
        same.add(key);
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
        List<TicketKey> named = keys.get(token.key());
        if (named == null) {
            return new Verification.UnknownKey(token.key());
        }
        TicketClaims claims = token.claims();
        TicketKey key = named.stream().filter(each -> each.counter().equals(claims.counter())).findFirst().orElse(null);
        if (key == null || !signed(token, key) || key.training() == claims.isForAdmission()) {
            return new Verification.Forged(token);
        }
        if (!claims.isForAdmission()) {
            return new Verification.Training(token);
        }
        if (claims.event() != event) {
            return new Verification.WrongEvent(token);
        }
        return claims.coversTime(at) && at.isBefore(key.notAfter())
                ? admitted(token)
                : new Verification.OutsideValidity(token);
    }

    private Verification admitted(TicketToken token) {
        TicketClaims claims = token.claims();
        RefusedTicket ticket = refused.get(Ticket.of(claims));
        if (ticket != null && claims.generation() < ticket.below()) {
            return new Verification.Refused(token, ticket.why());
        }
        return claims.saleOrdinal() > lastSales.getOrDefault(claims.counter(), GateList.Key.ALL)
                ? new Verification.Refused(token, Verification.Refused.TOO_LATE)
                : new Verification.Valid(token);
    }

    private static boolean signed(TicketToken token, TicketKey key) {
        byte[] all = token.bytes();
        byte[] signed = Arrays.copyOf(all, TokenBytes.SIGNED);
        byte[] mark = Arrays.copyOfRange(all, TokenBytes.SIGNED, TokenBytes.ALL);
        return TicketSigner.verifies(key.key(), signed, mark);
    }
}
