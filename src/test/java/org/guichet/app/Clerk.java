package org.guichet.app;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.guichet.journal.ParkedEntry;
import org.guichet.journal.Recorded;
import org.guichet.journal.ReprintEntry;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.sale.AtOnce;
import org.guichet.sale.CartLine;
import org.guichet.sale.Checkout;
import org.guichet.sale.Party;
import org.guichet.sale.Rounding;
import org.guichet.sale.Tender;
import org.guichet.sale.Wicket;

/** Somebody who sells at an open counter as the window does, and waits for the tickets. */
final class Clerk {

    private final Counter counter;
    private final Workers workers;

    Clerk(Counter counter, Workers workers) {
        this.counter = counter;
        this.workers = workers;
    }

    Wicket wicket() {
        return counter.wicket();
    }

    /** Takes seats {@code A-1} of one game into the cart. */
    void take(int event, String... seats) {
        wicket().cart().add(Stream.of(seats)
                .map(seat -> new CartLine(event, wicket().programme().plan(event).indexOf("101-" + seat), 'A', false))
                .toList());
    }

    void takeBest(int event, int seats) {
        wicket().offerSeats().best(wicket().cart(), event, "A", Party.of(seats, 'A'));
    }

    /** Pays for the cart in cash; prints nothing yet. */
    Recorded<SaleEntry> pay() {
        return pay(new Tender.Cash(Rounding.toCash(wicket().cart().total())));
    }

    Recorded<SaleEntry> pay(Tender tender) {
        var confirmed = wicket().sellSeats().sell(Checkout.of(wicket().cart(), List.of(tender), Language.FR));
        wicket().cart().sold(confirmed);
        return confirmed.sale();
    }

    Recorded<SaleEntry> payByCard(String reference, String lastFour) {
        Money due = wicket().cart().total();
        return pay(new Tender.Card(due, reference, lastFour));
    }

    /** Prints and waits until the journal knows of it. */
    void print(Recorded<SaleEntry> sale, int generation) throws InterruptedException {
        print(sale, sale.entry().tickets().stream().map(TicketLine::line).toList(), generation);
    }

    void print(Recorded<SaleEntry> sale, List<Integer> lines, int generation) throws InterruptedException {
        wicket().printing().print(sale, lines, generation);
        counter.printing().awaitPrinted();
        CountDownLatch noted = new CountDownLatch(1);
        workers.printer().execute(noted::countDown); // behind the note of what was printed
        noted.await();
    }

    Recorded<ReprintEntry> reprint(Recorded<SaleEntry> sale) {
        return wicket().reprintTickets().reprint(sale, "");
    }

    ParkedEntry park() {
        wicket().parkCarts().park(wicket().cart(), Language.FR, UnaryOperator.identity(), new AtOnce());
        return wicket().parkCarts().parked().getLast();
    }
}
