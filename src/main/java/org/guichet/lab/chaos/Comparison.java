package org.guichet.lab.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guichet.central.Places.Place;
import org.guichet.central.Standing;
import org.guichet.central.WebOrders.Sold;
import org.guichet.journal.Hash;
import org.guichet.journal.RecordFormat;
import org.guichet.journal.RecordFormat.Stamp;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.TicketLine;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.lab.chaos.Account.Seat;
import org.guichet.lab.chaos.Account.Ticket;
import org.guichet.lab.chaos.CounterLeft.Paper;
import org.guichet.ticketing.SeatHash;
import org.guichet.ticketing.TicketClaims;
import org.guichet.ticketing.TicketToken;
import org.guichet.ticketing.TicketVerifier;
import org.guichet.ticketing.Verification;

/**
 * Compares promises, journals and paper of the counters with the centre's books: every entry by its hash, every ticket by its
 * seat and its price, every cent by the way it was paid, every place by who holds it. For one comparison.
 */
final class Comparison {

    private final CentreBooks books;
    private final Hall hall;
    private final JsonEntryCodec codec = new JsonEntryCodec();
    private final Set<String> lost = new TreeSet<>();
    private final List<String> unexplained = new ArrayList<>();
    /** The tickets of each seat that were not taken back, by where they are known from. */
    private final Map<Seat, Set<String>> living = new HashMap<>();
    private final Map<Seat, CounterId> soldBy = new HashMap<>();
    private final Map<Seat, CounterId> heldBy = new HashMap<>();
    private final Set<Seat> ordered = new HashSet<>();
    private final Map<SeatHash, String> seats = new HashMap<>();

    private Comparison(CentreBooks books, Hall hall) {
        this.books = books;
        this.hall = hall;
        hall.seats().forEach(seat -> seats.put(SeatHash.of(seat), seat));
    }

    /** @param bought what the website promised */
    static Differences of(List<CounterLeft> counters, List<Bought> bought, CentreBooks books, Hall hall) {
        Comparison comparison = new Comparison(books, hall);
        counters.forEach(comparison::compare);
        comparison.orders(bought);
        books.chains().keySet().stream().filter(
                known -> counters.stream().noneMatch(counter -> counter.counter().equals(known)))
                .forEach(stranger -> comparison.unexplained.add("the centre knows " + stranger + ", nobody else does"));
        comparison.places();
        comparison.unexplained.addAll(books.oddities());
        return new Differences(List.copyOf(comparison.lost), comparison.doubles(), comparison.unexplained);
    }

    private void compare(CounterLeft counter) {
        String who = counter.counter().prefix();
        List<StoredRecord> chain = books.chains().getOrDefault(counter.counter(), List.of());
        counter.report().fault().ifPresent(fault -> unexplained.add(who + ": journal not sound: " + fault));
        entries(who, counter.journal(), chain);
        Account told = Account.of(counter.journal(), codec);
        Account heard = Account.of(chain, codec);
        tickets(who, told, heard);
        expect(who + ": cents at counter and centre", told.cents(), heard.cents());
        expect(who + ": entries in journal and view", (long) counter.journal().size(), counter.view().entries());
        expect(who + ": sales in journal and view", told.sales().size(), counter.view().sales());
        promises(counter, told, heard);
        papers(counter, told, heard);
        for (Account account : List.of(told, heard)) {
            account.tickets().values().stream().filter(ticket -> !isTakenBack(ticket, told, heard)).forEach(ticket -> {
                living.computeIfAbsent(ticket.seat(), _ -> new TreeSet<>()).add(ticket.number());
                soldBy.put(ticket.seat(), counter.counter());
            });
        }
        told.held().forEach(seat -> {
            CounterId other = heldBy.put(seat, counter.counter());
            if (other != null) {
                unexplained.add(seat + " may be sold by " + other.prefix() + " and by " + who);
            }
        });
    }

    /** Each order of which a customer was told is there as it was told, and each that is there has its seats alone. */
    private void orders(List<Bought> bought) {
        Map<String, Bought> there = new HashMap<>();
        for (Sold order : books.orders()) {
            List<TicketLine> tickets = order.sale().tickets();
            there.put(order.reference(), new Bought(order.reference(), tickets.getFirst().event(),
                    tickets.stream().mapToLong(ticket -> ticket.total().cents()).sum(),
                    tickets.stream().map(TicketLine::seat).toList()));
            expect("cents of order " + order.reference(), order.sale().total().cents(),
                    order.sale().tenders().stream().mapToLong(tender -> tender.amount().cents()).sum());
            for (TicketLine ticket : tickets) {
                Seat seat = new Seat(ticket.event(), ticket.seat());
                living.computeIfAbsent(seat, _ -> new TreeSet<>()).add(order.reference() + "-" + ticket.line());
                ordered.add(seat);
            }
        }
        for (Bought promise : bought) {
            Bought kept = there.get(promise.reference());
            if (kept == null) {
                promise.seats().forEach(seat -> lost.add(promise.reference() + " " + seat));
            } else {
                expect("order " + promise.reference(), promise, kept);
            }
        }
    }

    private void entries(String who, List<StoredRecord> journal, List<StoredRecord> chain) {
        Hash previous = Hash.NONE;
        for (int at = 0; at < Math.max(journal.size(), chain.size()); at++) {
            String entry = who + " entry " + (at + 1);
            if (at >= chain.size()) {
                unexplained.add(entry + " is not at the centre");
            } else if (at >= journal.size()) {
                unexplained.add(entry + " is in no journal");
            } else {
                StoredRecord there = chain.get(at);
                Hash reckoned = RecordFormat.hash(new Stamp(there.counter(), there.sequence(), there.at(),
                        there.monotonicNanos(), there.previous()), there.entry());
                if (!there.hash().equals(reckoned) || !there.previous().equals(previous)) {
                    unexplained.add(entry + " is not what its hash says");
                } else if (!there.equals(journal.get(at))) {
                    unexplained.add(entry + " is another one at the centre");
                }
                previous = there.hash();
            }
        }
    }

    private void tickets(String who, Account told, Account heard) {
        told.tickets().forEach((number, ticket) -> {
            Ticket there = heard.tickets().get(number);
            if (there == null) {
                lost.add(number);
            } else {
                expect("ticket " + number, ticket, there);
            }
        });
        heard.tickets().keySet().stream().filter(number -> !told.tickets().containsKey(number))
                .forEach(number -> unexplained.add("ticket " + number + " is at the centre and in no journal"));
        heard.sales().values().stream().filter(sale -> told.isVoided(sale.id()) != heard.isVoided(sale.id()))
                .forEach(sale -> unexplained.add(who + ": sale " + sale.number() + " is taken back at one place only"));
    }

    private void promises(CounterLeft counter, Account told, Account heard) {
        Set<SaleEntry> unfound = new HashSet<>(heard.sales().values());
        Set<?> found = books.sales().getOrDefault(counter.counter(), Set.of());
        unfound.removeIf(sale -> found.contains(sale.id()));
        unfound.forEach(sale -> unexplained.add("the centre does not find " + sale.number() + " by its id"));
        for (Told promise : counter.told()) {
            SaleEntry sale = told.sales().get(promise.number());
            switch (promise.kind()) {
                case SOLD -> {
                    for (int line = 1; line <= promise.tickets(); line++) {
                        if (!heard.tickets().containsKey(promise.number() + "-" + line)) {
                            lost.add(promise.number() + "-" + line);
                        }
                    }
                    if (sale != null) {
                        expect("cents of " + promise.number(), promise.cents(), sale.total().cents());
                    }
                }
                case VOIDED -> expect(promise.number() + " is voided", true, sale != null && told.isVoided(sale.id()));
                case REPRINTED ->
                    expect(promise.number() + " is reprinted", true, sale != null && told.reprint(sale.id()) > 0);
                case FENCED -> unexplained.add(counter.counter().prefix() + " was told to sell no more");
                case OPEN, SETTLED, UNSETTLED -> {
                    // nothing that anybody was promised
                }
            }
        }
    }

    private void papers(CounterLeft counter, Account told, Account heard) {
        TicketVerifier gate = new TicketVerifier(counter.keys());
        Set<String> printed = new HashSet<>();
        for (Paper paper : counter.papers()) {
            TicketClaims claims = paper.token().flatMap(TicketToken::decode).map(TicketToken::claims).orElse(null);
            if (claims == null || !(gate.verify(paper.token().orElseThrow(), claims.event(),
                    claims.validFrom()) instanceof Verification.Valid)) {
                unexplained.add("no gate lets in " + paper.file());
                continue;
            }
            printed.add(claims.ticketNumber());
            Ticket sold = heard.tickets().get(claims.ticketNumber());
            Seat seat = new Seat(claims.event(), seats.getOrDefault(claims.seat(), "unknown " + claims.seat()));
            if (sold == null) {
                lost.add(claims.ticketNumber());
            } else if (!sold.seat().equals(seat) || sold.typeCode() != claims.priceCode()
                    || !claims.counter().equals(counter.counter()) || claims.generation() > told.reprint(sold.sale())) {
                unexplained.add(paper.file() + " says " + claims + ", the centre " + sold);
            }
            if (sold == null || !isTakenBack(sold, told, heard)) {
                living.computeIfAbsent(seat, _ -> new TreeSet<>()).add(claims.ticketNumber());
            }
        }
        told.tickets().values().stream()
                .filter(ticket -> !isTakenBack(ticket, told, heard) && !printed.contains(ticket.number()))
                .forEach(ticket -> unexplained.add("never printed: " + ticket));
    }

    private static boolean isTakenBack(Ticket ticket, Account told, Account heard) {
        return told.isVoided(ticket.sale()) || heard.isVoided(ticket.sale());
    }

    private List<String> doubles() {
        Map<String, String> doubles = new TreeMap<>();
        living.forEach((seat, tickets) -> tickets.stream().skip(1)
                .forEach(number -> doubles.put(number, number + " is for " + seat + ", and so is "
                        + tickets.iterator().next())));
        return List.copyOf(doubles.values());
    }

    /** Who sold a place or may sell it, by the journals, and by the books. */
    private void places() {
        for (Place place : books.places()) {
            Seat seat = new Seat(place.event(), place.seat());
            Standing standing = soldBy.containsKey(seat) || ordered.contains(seat)
                    ? Standing.SOLD
                    : heldBy.containsKey(seat) ? Standing.GRANTED : pool(place);
            CounterId holder = soldBy.getOrDefault(seat, heldBy.get(seat));
            if (place.standing() != standing || !Objects.equals(place.holder(), holder)) {
                unexplained.add(seat + " is " + standing + " by " + holder + ", the books say " + place.standing()
                        + " by " + place.holder());
            }
        }
        books.counts().forEach((event, counts) -> expect("places of event " + event, hall.capacity(),
                counts.values().stream().mapToInt(Integer::intValue).sum()));
        expect("places read", hall.capacity() * Hall.EVENTS.size(), books.places().size());
    }

    /** What nobody has: a customer who left may still have it in a basket. */
    private static Standing pool(Place place) {
        return place.standing() == Standing.WEB_HELD ? Standing.WEB_HELD : Standing.OPEN;
    }

    private void expect(String what, Object here, Object there) {
        if (!here.equals(there)) {
            unexplained.add(what + ": " + here + ", but " + there);
        }
    }
}
