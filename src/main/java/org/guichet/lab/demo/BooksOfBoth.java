package org.guichet.lab.demo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.guichet.app.central.BooksPlace;
import org.guichet.central.Enrolment;
import org.guichet.central.Places.Place;
import org.guichet.central.Standing;
import org.guichet.central.Transaction;
import org.guichet.central.jdbi.CentralDatabase;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.TicketLine;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.lab.demo.SoldHere.Sale;
import org.guichet.lab.demo.SoldHere.Seat;

/** Compares what the counters sold with the books of the centre, as its database says while nobody has it open. */
final class BooksOfBoth {

    private BooksOfBoth() {}

    /**
     * What the comparison came to.
     *
     * @param doubleSold seats with more than one ticket that stands
     * @param lost tickets that the centre does not have as they were sold
     * @param conflicts contradictions that wait for a person at the centre
     */
    record Agreement(int doubleSold, int lost, int conflicts) {}

    static Agreement compare(List<SoldHere> counters, BooksPlace centre) {
        try (CentralDatabase database = CentralDatabase.inFolder(centre.data(), new JsonEntryCodec())) {
            return database.inTransaction(books -> new Agreement(doubleSold(counters), lost(counters, books),
                    (int) books.cases().all().stream().filter(found -> found.resolved().isEmpty()).count()));
        }
    }

    private static int doubleSold(List<SoldHere> counters) {
        Map<Seat, Integer> tickets = new HashMap<>();
        for (SoldHere counter : counters) {
            counter.sales().stream().filter(counter::stands).flatMap(sale -> sale.entry().tickets().stream())
                    .forEach(ticket -> tickets.merge(Seat.of(ticket), 1, Integer::sum));
        }
        return (int) tickets.values().stream().filter(count -> count > 1).count();
    }

    private static int lost(List<SoldHere> counters, Transaction books) {
        Map<CounterId, Set<SaleEntry>> known = new HashMap<>();
        for (Enrolment enrolment : books.register().enrolments()) {
            known.put(enrolment.counter(), sales(books.chains().read(enrolment.counter(), 1, Integer.MAX_VALUE)));
        }
        int lost = 0;
        for (SoldHere counter : counters) {
            for (Sale sale : counter.sales()) {
                boolean there = known.getOrDefault(sale.counter(), Set.of()).contains(sale.entry());
                for (TicketLine ticket : sale.entry().tickets()) {
                    boolean whole = there && (!counter.stands(sale) || isSold(books, ticket, sale.counter()));
                    lost += whole ? 0 : 1;
                }
            }
        }
        return lost;
    }

    private static Set<SaleEntry> sales(List<StoredRecord> chain) {
        JsonEntryCodec codec = new JsonEntryCodec();
        Set<SaleEntry> sales = new HashSet<>();
        for (StoredRecord record : chain) {
            if (codec.decode(record.entry()) instanceof SaleEntry sale) {
                sales.add(sale);
            }
        }
        return sales;
    }

    private static boolean isSold(Transaction books, TicketLine ticket, CounterId counter) {
        List<Place> places = books.places().find(ticket.event(), List.of(ticket.seat()));
        return places.size() == 1 && places.getFirst().standing() == Standing.SOLD
                && counter.equals(places.getFirst().holder());
    }
}
