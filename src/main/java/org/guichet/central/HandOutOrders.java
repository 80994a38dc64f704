package org.guichet.central;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.central.Cases.Case;
import org.guichet.central.Enrolment.State;
import org.guichet.central.WebOrders.Letter;
import org.guichet.central.WebOrders.Sold;
import org.guichet.inventory.Guards;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.TimeSource;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Notice;
import org.guichet.wire.NoticeCodec;
import org.guichet.wire.PickUpAnswer;
import org.guichet.wire.PickUpRequest;
import org.guichet.wire.Rejected;
import org.guichet.wire.WillCall;

/**
 * Brings the website's orders to the counters at which customers fetch them. The seats are sold and held by nobody; a counter
 * prints their tickets, and while the centre can be asked, one counter only. Safe from any thread.
 */
public final class HandOutOrders implements WillCall {

    private static final long LATER_MILLIS = 5_000;

    private final Books books;
    private final TellCounters tellCounters;

    public HandOutOrders(Books books, NoticeCodec codec, TimeSource time) {
        this.books = books;
        this.tellCounters = new TellCounters(codec, time);
    }

    /** Empties a counter's letter box into its feed: told when it asks, so that who sells on the web waits for no counter. */
    public void deliver(CounterId counter) {
        boolean waiting = books.inTransaction(
                transaction -> transaction.webOrders().hasNews(counter.number()) && !isRecovering(transaction));
        if (waiting) {
            books.inTransaction(transaction -> {
                transaction.register().lock(counter.number());
                List<Letter> letters = transaction.webOrders().collect(counter.number());
                Set<String> contested = ContestedOrders.among(transaction,
                        letters.stream().map(Letter::order).toList());
                letters.stream().filter(
                        letter -> letter.fetched() || !contested.contains(letter.order().reference()))
                        .forEach(letter -> tellCounters.tell(transaction, counter.number(), letter.fetched()
                                ? new Notice.Fetched(letter.order().reference())
                                : notice(letter.order())));
                return letters.size();
            });
        }
    }

    @Override
    public PickUpAnswer pickUp(PickUpRequest request) {
        return books.inTransaction(transaction -> pickUp(transaction, request));
    }

    /** An order that the books have again may have been sold to others meanwhile: who has yet to tell knows. */
    private static boolean isRecovering(Transaction books) {
        return GrantSeats.isStopped(books.register(), Guards.ALL);
    }

    private static PickUpAnswer pickUp(Transaction books, PickUpRequest request) {
        CounterId me = request.counter();
        if (books.register().enrolment(me).filter(each -> each.state() == State.ACTIVE).isEmpty()) {
            throw Rejected.because(ErrorCode.FENCED, me.prefix() + " prints no more");
        }
        String reference = request.reference().strip().toUpperCase(Locale.ROOT);
        Sold order = find(books, reference);
        if (request.take()) {
            if (isRecovering(books)) {
                throw Rejected.later(ErrorCode.RECOVERING, LATER_MILLIS,
                        "no order is handed out until every counter and website has answered");
            }
            boolean free = isFree(books, order);
            if ((free || me.equals(order.fetchedBy())) && isContested(books, order)) {
                throw Rejected.because(ErrorCode.UNKNOWN,
                        "seats of order " + reference + " are also another's: a person settles that first");
            }
            if (free) {
                take(books, order, me);
                order = find(books, reference); // as it is now: another one may have been quicker
            }
        }
        CounterId by = order.fetchedBy();
        return new PickUpAnswer(notice(order), by == null || by.equals(me) ? "" : name(books, by));
    }

    private static Sold find(Transaction books, String reference) {
        return books.webOrders().byReference(reference)
                .orElseThrow(() -> Rejected.because(ErrorCode.UNKNOWN, "order " + reference));
    }

    private static boolean isContested(Transaction books, Sold order) {
        return !ContestedOrders.among(books, List.of(order)).isEmpty();
    }

    /** Nobody took it, or somebody who sells no more and of whom no ticket to it is known that gates let in. */
    private static boolean isFree(Transaction books, Sold order) {
        CounterId by = order.fetchedBy();
        return by == null || (books.register().enrolment(by).filter(each -> each.state() == State.ACTIVE).isEmpty()
                && (books.sales().find(by, notice(order).saleId()).isEmpty() || isLate(books, order, by)));
    }

    /** Whatever a counter sold too late for the gates is a case. */
    private static boolean isLate(Transaction books, Sold order, CounterId by) {
        return ApplyEntry.bySeat(order.sale()).entrySet().stream()
                .flatMap(each -> books.cases().about(each.getKey(), each.getValue()).stream())
                .anyMatch(each -> each.counter().equals(by) && !isAdmitted(books, each));
    }

    /** Whether gates let in the tickets of the sale that a case is about. */
    static boolean isAdmitted(Transaction books, Case about) {
        return books.register().enrolment(about.counter()).filter(each -> each.admits(about.sequence())).isPresent();
    }

    private static void take(Transaction books, Sold order, CounterId by) {
        if (books.webOrders().fetch(order.reference(), order.fetchedBy(), by)) {
            books.webOrders().tellFetched(order.reference(), by.number());
        }
    }

    /** Whether a sale in a journal is a fetched order: of those very seats. Anything else is a sale like others. */
    static boolean isFetched(Transaction books, SaleEntry sale) {
        String reference = sale.order();
        return sale.channel().equals(SaleEntry.WEB) && reference != null && books.webOrders().byReference(reference)
                .filter(order -> seats(order.sale()).equals(seats(sale))).isPresent();
    }

    /**
     * A counter told that it printed an order.
     *
     * @return false when another one had: then there are two tickets to each seat, and one of them admits
     */
    static boolean fetched(Transaction books, StoredRecord record, SaleEntry sale) {
        Optional<Sold> order = Optional.ofNullable(sale.order()).flatMap(books.webOrders()::byReference);
        order.filter(waiting -> isFree(books, waiting))
                .ifPresent(waiting -> take(books, waiting, record.counter()));
        // as it is now: another one may have been quicker
        CounterId by = order.flatMap(found -> books.webOrders().byReference(found.reference())).map(Sold::fetchedBy)
                .orElse(null);
        return by == null || by.equals(record.counter());
    }

    private static Set<String> seats(SaleEntry sale) {
        return sale.tickets().stream().map(TicketLine::seat).collect(Collectors.toSet());
    }

    private static String name(Transaction books, CounterId counter) {
        return books.register().enrolment(counter).map(Enrolment::name).orElse(counter.prefix());
    }

    private static Notice.WebOrder notice(Sold order) {
        return new Notice.WebOrder(order.reference(), order.sale().language(), order.sale().tickets());
    }
}
