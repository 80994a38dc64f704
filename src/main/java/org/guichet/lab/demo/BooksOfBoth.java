package org.guichet.lab.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.guichet.app.central.BooksPlace;
import org.guichet.central.Enrolment;
import org.guichet.central.Places.Place;
import org.guichet.central.Standing;
import org.guichet.central.Transaction;
import org.guichet.central.WebOrders.Sold;
import org.guichet.central.jdbi.CentralDatabase;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.TicketLine;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.lab.demo.SoldHere.Sale;
import org.guichet.lab.demo.SoldHere.Seat;
import org.guichet.wire.Order;
import org.jspecify.annotations.Nullable;

/** Compares what counters and website sold with the books of the centre, as its database says while nobody has it open. */
final class BooksOfBoth {

    private BooksOfBoth() {}

    /**
     * What the comparison came to.
     *
     * @param doubleSold seats with more than one ticket that stands
     * @param lost tickets that the centre does not have as they were sold
     * @param conflicts contradictions that wait for a person at the centre
     * @param webTickets of all orders of the website
     */
    record Agreement(int doubleSold, int lost, int conflicts, int webTickets) {}

    /** @param heard orders of which the website knows */
    static Agreement compare(List<SoldHere> counters, List<Order> heard, BooksPlace centre) {
        try (CentralDatabase database = CentralDatabase.inFolder(centre.data(), new JsonEntryCodec())) {
            return database.inTransaction(books -> compare(counters, heard, books));
        }
    }

    private static Agreement compare(List<SoldHere> counters, List<Order> heard, Transaction books) {
        List<Sold> orders = books.webOrders().between(Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE));
        return new Agreement(doubleSold(counters, orders), lost(counters, books) + lostOrders(heard, books),
                (int) books.cases().all().stream().filter(found -> found.resolved().isEmpty()).count(),
                orders.stream().mapToInt(order -> order.sale().tickets().size()).sum());
    }

    private static int doubleSold(List<SoldHere> counters, List<Sold> orders) {
        Map<Seat, Integer> tickets = new HashMap<>();
        orders.stream().flatMap(order -> order.sale().tickets().stream())
                .forEach(ticket -> tickets.merge(Seat.of(ticket), 1, Integer::sum));
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
                    boolean whole = there
                            && (!counter.stands(sale) || isSold(books, ticket.event(), ticket.seat(), sale.counter()));
                    lost += whole ? 0 : 1;
                }
            }
        }
        return lost;
    }

    /** Tickets of which the website told a customer, and the centre has them not, or otherwise. */
    private static int lostOrders(List<Order> heard, Transaction books) {
        int lost = 0;
        for (Order order : heard) {
            Set<String> sold = books.webOrders().byReference(order.reference()).stream()
                    .flatMap(there -> there.sale().tickets().stream())
                    .filter(ticket -> ticket.event() == order.event()).map(TicketLine::seat)
                    .collect(Collectors.toSet());
            lost += (int) order.tickets().stream().map(Order.Ticket::seat)
                    .filter(seat -> !sold.contains(seat) || !isSold(books, order.event(), seat, null)).count();
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

    /** @param holder null of the website */
    private static boolean isSold(Transaction books, int event, String seat, @Nullable CounterId holder) {
        List<Place> places = books.places().find(event, List.of(seat));
        return places.size() == 1 && places.getFirst().standing() == Standing.SOLD
                && Objects.equals(holder, places.getFirst().holder());
    }
}
