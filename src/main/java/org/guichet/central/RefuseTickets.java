package org.guichet.central;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.guichet.journal.Entry;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.ReprintEntry;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;
import org.guichet.journal.VoidEntry;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.SaleId;
import org.guichet.ticketing.RefusedTicket;
import org.guichet.ticketing.SeatHash;
import org.jspecify.annotations.Nullable;

/**
 * Puts tickets on the list of those that gates refuse. A counter takes back its own tickets only, and no seat changes hands by that:
 * so a fenced incarnation is believed as well, and a copy of its store.
 */
final class RefuseTickets {

    private final EntryCodec codec;

    RefuseTickets(EntryCodec codec) {
        this.codec = codec;
    }

    /** What an entry, if it can be read, says of tickets that were sold before. */
    void by(Transaction books, CounterId counter, @Nullable Entry entry) {
        switch (entry) {
            case VoidEntry reversal -> sale(books, counter, reversal.sale())
                    .ifPresent(sale -> refuse(books, counter, sale, RefusedTicket.VOIDED));
            case ReprintEntry reprint when reprint.generation() > 0 -> sale(books, counter, reprint.sale())
                    .ifPresent(sale -> refuse(books, counter, sale, ticket -> reprint.lines().contains(ticket.line()),
                            Math.min(reprint.generation(), RefusedTicket.ALL - 1), RefusedTicket.REPRINTED));
            case null, default -> {
                // takes no ticket back
            }
        }
    }

    /** Every ticket of a sale. */
    static void refuse(Transaction books, CounterId counter, SaleEntry sale, String why) {
        refuse(books, counter, sale, _ -> true, RefusedTicket.ALL, why);
    }

    private static void refuse(Transaction books, CounterId counter, SaleEntry sale, Predicate<TicketLine> which,
            int below, String why) {
        sale.tickets().stream().filter(which)
                .collect(Collectors.groupingBy(TicketLine::event, TreeMap::new, Collectors.toList()))
                .forEach((event, tickets) -> books.refusals().add(event, tickets.stream()
                        .flatMap(ticket -> refused(counter, sale, ticket, below, why).stream()).toList()));
    }

    /** A ticket by the numbers of its token; empty when the number of its sale is none, so that there can be no token. */
    static Optional<RefusedTicket> refused(CounterId counter, SaleEntry sale, TicketLine ticket, int below,
            String why) {
        OptionalInt ordinal = sale.ordinal();
        return ordinal.isEmpty() ? Optional.empty()
                : Optional.of(new RefusedTicket(counter, ordinal.getAsInt(), ticket.line(), SeatHash.of(ticket.seat()),
                        below, why));
    }

    private Optional<SaleEntry> sale(Transaction books, CounterId counter, SaleId id) {
        return books.sales().find(counter, id).or(() -> books.chains().strays(counter).stream()
                .flatMap(record -> Evidence.read(codec, record).stream()).map(Evidence::sale)
                .filter(sale -> sale.id().equals(id)).findFirst());
    }
}
