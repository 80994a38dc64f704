package org.guichet.ui.sell;

import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TenderLine;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.guichet.kernel.Money;
import org.guichet.kernel.Refusal;
import org.guichet.sale.Checkout;
import org.guichet.sale.SellSeats;
import org.guichet.sale.Tender;
import org.guichet.ui.common.Failure;
import org.guichet.ui.common.Notice;
import org.guichet.ui.common.Words;

/**
 * Makes the sale and keeps its outcome in sight: the change due stays until the next tender. Also prints the last sale again
 * and takes it back. JavaFX thread only; the work runs in the background.
 */
public final class LastSaleViewModel implements Payment {

    private static final int FIRST_PRINT = 0;

    private final Desk desk;
    private final Words words;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper change = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper tickets = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper otherTickets = new ReadOnlyBooleanWrapper(false);
    private Optional<SellSeats.Confirmed> last = Optional.empty();
    private Optional<Recorded<SaleEntry>> newest;
    private Optional<Language> ticketLanguage = Optional.empty();

    LastSaleViewModel(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
        this.newest = desk.wicket().records().last();
        desk.onChange(this::refresh);
    }

    public Words words() {
        return words;
    }

    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What goes back to the customer; empty for nothing. */
    public ReadOnlyStringProperty changeProperty() {
        return change.getReadOnlyProperty();
    }

    /** Change due, or that the sale is made. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Number of the sale, how many tickets, what was received. */
    public ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** The language of the tickets: the window's, unless the clerk chose the other for this customer. */
    public Language ticketLanguage() {
        return ticketLanguage.orElse(words.language());
    }

    /** In which language this customer's tickets are. */
    public ReadOnlyStringProperty ticketsProperty() {
        return tickets.getReadOnlyProperty();
    }

    /** True when that is not the window's. */
    public ReadOnlyBooleanProperty otherTicketsProperty() {
        return otherTickets.getReadOnlyProperty();
    }

    /** Tickets in the other language, for this sale. */
    public void switchTickets() {
        desk.act(() -> ticketLanguage = Optional
                .of(ticketLanguage() == Language.FR ? Language.EN : Language.FR));
    }

    /** Tickets in the language in which a customer asked for them before. */
    void ticketsIn(Language language) {
        ticketLanguage = Optional.of(language);
    }

    /** Another customer: tickets in the window's language again. */
    void ticketsAsTheWindow() {
        ticketLanguage = Optional.empty();
    }

    @Override
    public void pay(List<Tender> tenders, Runnable sold, Runnable refused) {
        Checkout checkout = Checkout.of(desk.cart(), tenders, ticketLanguage());
        desk.pay(() -> desk.wicket().sellSeats().sell(checkout), confirmed -> {
            desk.cart().sold(confirmed);
            desk.wicket().printing().print(confirmed.sale(), lines(confirmed.sale().entry()), FIRST_PRINT);
            last = Optional.of(confirmed);
            newest = Optional.of(confirmed.sale());
            ticketsAsTheWindow();
            desk.beginAnew();
            sold.run();
        }, refused);
    }

    @Override
    public void forget() {
        last = Optional.empty();
    }

    /** Says what a sale was. */
    public void look(SaleEntry found) {
        desk.say(Notice.hint("sell.found", found.number(),
                Message.counted("sell.tickets", found.tickets().size()), found.total()));
    }

    /** Prints the newest sale again, under its next generation. */
    public void reprint() {
        desk.act(() -> {
            Recorded<SaleEntry> sale = newest("sell.reprint.nothing");
            desk.tasks().run(() -> desk.wicket().reprintTickets().reprint(sale, words.tell("sell.reprint.reason")),
                    again -> {
                        desk.wicket().printing().print(sale, again.entry().lines(), again.entry().generation());
                        desk.say(Notice.done("sell.reprint.done", again.entry().generation(), sale.entry().number()));
                        desk.refresh();
                    }, this::told);
        });
    }

    /** Takes back the newest sale: its seats are for sale again. */
    public void voidLast() {
        desk.act(() -> {
            Recorded<SaleEntry> sale = newest("sale.void.nothing");
            desk.tasks().run(
                    () -> desk.wicket().voidLastSale().voidSale(sale.entry().id(), words.tell("sell.void.reason")),
                    gone -> {
                        last = Optional.empty();
                        desk.say(new Notice(Notice.Tone.DONE, HandBack.of(sale.entry())));
                        desk.refresh();
                    }, this::told);
        });
    }

    /** The newest sale of this counter; refuses with that sentence when there is none. */
    Recorded<SaleEntry> newest(String otherwise) {
        return newest.orElseThrow(() -> Refusal.of(otherwise));
    }

    private void told(Throwable failure) {
        desk.say(Notice.warning(Failure.told(failure)));
    }

    private void refresh() {
        tickets.set(words.tell("sell.tickets." + ticketLanguage().code()));
        otherTickets.set(ticketLanguage() != words.language());
        shown.set(last.isPresent());
        last.ifPresent(sold -> {
            SaleEntry sale = sold.sale().entry();
            title.set(words.tell(sold.change().isZero() ? "sell.done.even" : "sell.done.title"));
            change.set(sold.change().isZero() ? "" : words.formats().price(sold.change()));
            Message tickets = Message.counted("sell.tickets", sale.tickets().size());
            detail.set(words.tell("sell.done.detail", sale.number(), tickets, given(sale).plus(sold.change())));
        });
    }

    private static List<Integer> lines(SaleEntry sale) {
        return sale.tickets().stream().map(TicketLine::line).toList();
    }

    private static Money given(SaleEntry sale) {
        return sale.tenders().stream().map(TenderLine::amount).reduce(Money.zero(sale.total().currency()),
                Money::plus);
    }
}
