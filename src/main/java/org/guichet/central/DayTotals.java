package org.guichet.central;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.guichet.central.WebOrders.Sold;
import org.guichet.journal.Entry;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.TicketLine;
import org.guichet.journal.VoidEntry;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.SaleId;
import org.guichet.wire.DayReport;
import org.guichet.wire.Takings;
import org.jspecify.annotations.Nullable;

/**
 * The sums of one business day. Whatever a chain says was sold counts, also when it contradicts the books or came from a fenced
 * incarnation: the money was taken. An order of the website counts where it was sold, not where it was printed; a journal
 * beside a chain does not count, its sales are cases.
 */
final class DayTotals {

    /** A business day begins and ends within a day of the calendar's, wherever the venue is. */
    private static final int MARGIN_DAYS = 2;

    private final Transaction books;
    private final EntryCodec codec;
    private final LocalDate day;
    private final Map<Integer, DayReport.OfEvent> events = new TreeMap<>();
    private final Map<CounterId, OfCounter> counters = new TreeMap<>(
            Comparator.comparingInt(CounterId::number).thenComparingInt(CounterId::incarnation));
    private final Set<Object> counted = new HashSet<>();
    private final Set<Object> takenBack = new HashSet<>();
    private Takings house = Takings.NONE;
    private int unread;

    private DayTotals(Transaction books, EntryCodec codec, LocalDate day) {
        this.books = books;
        this.codec = codec;
        this.day = day;
    }

    /** What one incarnation sold itself. */
    record OfCounter(long sales, long voids, Takings takings) {

        static final OfCounter NOTHING = new OfCounter(0, 0, Takings.NONE);

        private OfCounter plus(OfCounter other) {
            return new OfCounter(sales + other.sales, voids + other.voids, takings.plus(other.takings));
        }
    }

    /** A sale, whoever tells it. */
    private record SaleOf(CounterId counter, SaleId sale) {}

    static DayTotals read(Transaction books, EntryCodec codec, LocalDate day) {
        DayTotals totals = new DayTotals(books, codec, day);
        books.webOrders()
                .between(day.minusDays(MARGIN_DAYS).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        day.plusDays(MARGIN_DAYS + 1L).atStartOfDay(ZoneOffset.UTC).toInstant())
                .stream().map(Sold::sale).filter(sale -> sale.businessDay().equals(day)).forEach(totals::order);
        books.chains().ofDay(day, totals::add);
        return totals;
    }

    OfCounter of(CounterId counter) {
        return counters.getOrDefault(counter, OfCounter.NOTHING);
    }

    DayReport report(LocalDate of) {
        return new DayReport(of, house, List.copyOf(events.values()),
                counters.entrySet().stream()
                        .map(each -> new DayReport.OfCounter(each.getKey(), each.getValue().takings())).toList(),
                unread);
    }

    private void add(StoredRecord record) {
        switch (entry(record)) {
            case null -> unread++;
            case SaleEntry sale when sale.businessDay().equals(day) -> sold(record.counter(), sale);
            case VoidEntry reversal when reversal.businessDay().equals(day) -> takenBack(record.counter(), reversal);
            default -> {
                // names the day for another reason
            }
        }
    }

    private @Nullable Entry entry(StoredRecord record) {
        try {
            return codec.decode(record.entry());
        } catch (InvalidInput e) {
            return null;
        }
    }

    private void sold(CounterId counter, SaleEntry sale) {
        if (!isOfWebsite(sale)) {
            count(sale, Takings::sold).ifPresent(sum -> take(counter, new OfCounter(1, 0, sum)));
        } else if (!HandOutOrders.isFetched(books, sale)) {
            order(sale); // the books lost it in a restore: the counter's word is what is left of it
        }
    }

    private void order(SaleEntry sale) {
        if (counted.add(Objects.requireNonNull(sale.order()))) {
            count(sale, Takings::sold);
        }
    }

    private void takenBack(CounterId counter, VoidEntry reversal) {
        Optional<SaleEntry> found = find(counter, reversal.sale());
        if (found.isEmpty()) {
            unread++;
            return;
        }
        SaleEntry sale = found.get();
        Object key = isOfWebsite(sale)
                ? Objects.requireNonNull(sale.order())
                : new SaleOf(counter, reversal.sale());
        if (takenBack.add(key)) {
            Optional<Takings> sum = count(sale, Takings::takenBack);
            if (!isOfWebsite(sale)) {
                sum.ifPresent(given -> take(counter, new OfCounter(0, 1, given)));
            }
        }
    }

    /** Its own, or one of an incarnation before it. */
    private Optional<SaleEntry> find(CounterId counter, SaleId id) {
        Optional<SaleEntry> sale = books.sales().find(counter, id);
        for (int before = counter.incarnation() - 1; sale.isEmpty() && before > 0; before--) {
            sale = books.sales().find(new CounterId(counter.number(), before), id);
        }
        return sale;
    }

    private static boolean isOfWebsite(SaleEntry sale) {
        return sale.channel().equals(SaleEntry.WEB) && sale.order() != null;
    }

    private Optional<Takings> count(SaleEntry sale, Function<TicketLine, Takings> how) {
        boolean web = isOfWebsite(sale);
        for (TicketLine ticket : sale.tickets()) {
            Takings sum = how.apply(ticket);
            events.merge(ticket.event(),
                    new DayReport.OfEvent(ticket.event(), web ? Takings.NONE : sum, web ? sum : Takings.NONE),
                    (one, other) -> new DayReport.OfEvent(one.event(), one.counters().plus(other.counters()),
                            one.web().plus(other.web())));
        }
        Optional<Takings> all = sale.tickets().stream().map(how).reduce(Takings::plus);
        all.ifPresent(sum -> house = house.plus(sum));
        return all;
    }

    private void take(CounterId counter, OfCounter sum) {
        counters.merge(counter, sum, OfCounter::plus);
    }
}
