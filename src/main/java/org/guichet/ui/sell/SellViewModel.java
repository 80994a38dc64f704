package org.guichet.ui.sell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.guichet.sale.CartLine;
import org.guichet.sale.Party;
import org.guichet.sale.Typed;
import org.guichet.sale.Wicket;
import org.guichet.seating.StandingArea;
import org.guichet.ui.common.Failure;
import org.guichet.ui.common.Notice;
import org.guichet.ui.common.TaskRunner;
import org.guichet.ui.common.Words;

/**
 * The sell screen as a whole: what each key and button does, in the order in which the clerk's grammar reads them. Parts
 * that stand on their own have view models of their own. JavaFX thread only.
 */
public final class SellViewModel {

    private final Desk desk;
    private final StickyViewModel sticky;
    private final CartViewModel cart;
    private final LastSaleViewModel sale;
    private final TenderViewModel tender;
    private final ParkedViewModel parked;
    private final PrintsViewModel prints;
    private final EntryLineViewModel line;
    private final SeatListViewModel seats;
    private final FetchViewModel fetch;
    private final PickViewModel pick;
    private final ReadOnlyBooleanWrapper canLink = new ReadOnlyBooleanWrapper(false);
    /** Changes of a house that came since the window last looked are looked at together. */
    private final AtomicBoolean looking = new AtomicBoolean();
    private final BooleanProperty listShown = new SimpleBooleanProperty(false);

    public SellViewModel(Wicket wicket, TicketJobs jobs, Words words, TaskRunner tasks) {
        desk = new Desk(wicket, words, tasks);
        sticky = new StickyViewModel(desk);
        cart = new CartViewModel(desk);
        sale = new LastSaleViewModel(desk);
        tender = new TenderViewModel(desk, sale);
        parked = new ParkedViewModel(desk, sale);
        prints = new PrintsViewModel(desk, jobs);
        line = new EntryLineViewModel(this::scanned);
        seats = new SeatListViewModel(desk, sticky);
        fetch = new FetchViewModel(desk);
        pick = new PickViewModel(desk, sticky, sale, fetch);
        desk.onChange(() -> canLink.set(hasMoreLinked()));
        desk.programme().events().forEach(event -> desk.programme().house(event.number()).listen(
                (house, places) -> houseChanged()));
        desk.refresh();
    }

    public Words words() {
        return desk.words();
    }

    public StickyViewModel sticky() {
        return sticky;
    }

    public CartViewModel cart() {
        return cart;
    }

    public LastSaleViewModel sale() {
        return sale;
    }

    public TenderViewModel tender() {
        return tender;
    }

    public ParkedViewModel parked() {
        return parked;
    }

    public PrintsViewModel prints() {
        return prints;
    }

    public EntryLineViewModel line() {
        return line;
    }

    public SeatListViewModel seats() {
        return seats;
    }

    /** Tells the clerk what came of an act elsewhere in the window. */
    public void say(Notice notice) {
        desk.say(notice);
    }

    /** Seats that are being fetched from elsewhere. */
    public FetchViewModel fetch() {
        return fetch;
    }

    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return desk.noticeProperty();
    }

    /** True while the seat list stands in place of the map. */
    public ReadOnlyBooleanProperty listShownProperty() {
        return listShown;
    }

    /** True when the events in the cart are linked to others that are not in it. */
    public ReadOnlyBooleanProperty canLinkProperty() {
        return canLink.getReadOnlyProperty();
    }

    /** False for a counter that is its own house. */
    public boolean hasCentre() {
        return desk.wicket().claimSeats().hasCentre();
    }

    /** Any thread: a grant, a return, what others sold. */
    private void houseChanged() {
        if (looking.compareAndSet(false, true)) {
            desk.tasks().onWindow(() -> {
                looking.set(false);
                sticky.recount();
                seats.refresh();
            });
        }
    }

    /** The seat list in place of the map, and back. */
    public void toggleList() {
        listShown.set(!listShown.get());
        seats.show(listShown.get());
    }

    /** What the map shows and says. */
    SeatWords seatWords() {
        return new SeatWords(desk, sticky);
    }

    /** Is called after every act and when the language was switched. */
    void onChange(Runnable reader) {
        desk.onChange(reader);
    }

    /** The places in the cart at the sticky event. */
    int[] placesInCart() {
        return desk.cart().lines().stream().filter(one -> one.event() == sticky.event()).mapToInt(CartLine::place)
                .toArray();
    }

    /** Looks again at what may have changed outside: the clock, the house. */
    public void refresh() {
        desk.refresh();
    }

    /**
     * Closes the counter as soon as what was begun is finished; a payment that is refused keeps it open. A cart that is left
     * is parked first; one for which money was taken must be finished.
     */
    public void leave(Runnable close) {
        if (fetch.isUnderWay()) {
            fetch.giveUp();
        }
        desk.leave(() -> {
            if (tender.given().isEmpty()) {
                parked.parkAndLeave(close);
            } else {
                desk.say(Notice.warning(Message.of("sell.leaving.given", tender.paid())));
            }
        });
    }

    // ---- keys

    /**
     * A character, typed or scanned. What is typed while the cart is frozen is read afterwards, in order: only then is it
     * known whether it is a party, an amount or something else.
     *
     * @return true when it belongs into the entry line, at its caret
     */
    public boolean type(char typed) {
        long arrived = desk.wicket().time().monotonicNanos();
        line.hear(arrived);
        if (!desk.isFrozen()) {
            return isForTheLine(typed, arrived);
        }
        desk.act(() -> {
            if (isForTheLine(typed, arrived)) {
                line.put(line.text() + typed);
            }
        });
        return false;
    }

    private boolean isForTheLine(char typed, long arrived) {
        boolean forAmount = tender.takesDigits() && line.isEmpty();
        boolean plain = line.accepts(typed, arrived, forAmount ? tender.typedProperty() : line.textProperty());
        return plain && !(forAmount && tender.type(typed));
    }

    /** True while a scanner types: its blanks are characters like the others, whatever has the focus. */
    public boolean isScanning() {
        return line.isStreaming(desk.wicket().time().monotonicNanos());
    }

    /** Nothing was typed for a while: a scan without an end has ended. */
    public void settle() {
        long now = desk.wicket().time().monotonicNanos();
        if (desk.hasWaiting()) {
            desk.act(() -> line.settle(now)); // after the characters that wait
        } else { // waiting itself, it would make the key that pays, pressed twice, one that means more
            line.settle(now);
        }
    }

    public void enter() {
        if (!desk.isFrozen()) {
            enterNow();
        } else if (desk.hasWaiting() || !desk.isPaying()) {
            desk.act(this::enterNow);
        } // else the key that pays was pressed twice: it pays once
    }

    private void enterNow() {
        if (line.endScan()) {
            return;
        }
        if (!line.isEmpty()) {
            String typed = line.take();
            desk.act(() -> carryOut(typed));
        } else if (tender.isOpen()) {
            tender.enter();
        } else if (parked.isOpen()) {
            parked.takeChosen();
        } else {
            best();
        }
    }

    /** Gives up seats that are being fetched; else clears the line, then what is open, then the tender, then the cart. */
    public void escape() {
        if (fetch.isUnderWay()) {
            fetch.giveUp();
        } else if (desk.isFrozen()) {
            desk.act(this::escapeNow);
        } else {
            escapeNow();
        }
    }

    private void escapeNow() {
        line.endScan();
        if (!line.isEmpty()) {
            String typed = line.take();
            desk.act(() -> desk.undoWith(() -> line.put(typed)));
        } else if (parked.isOpen()) {
            parked.close();
        } else if (tender.isOpen()) {
            tender.close();
        } else if (!desk.cart().isEmpty()) {
            cart.clear();
        } else {
            desk.act(() -> sticky.filteringProperty().set(false));
        }
    }

    public void undo() {
        desk.undo();
    }

    // ---- seats

    /** The next best offer; the best for the sticky party when there is none to exchange. */
    public void best() {
        pick.best();
    }

    /** A wheelchair place with its companion. */
    public void accessible() {
        pick.accessible();
    }

    /** The same seats, or the nearest, for the linked events. */
    public void linked() {
        pick.linked();
    }

    /** The party of the last sale again: same quantity, zone, type. */
    public void repeat() {
        pick.repeat();
    }

    /** Seats that were clicked or brushed over: into the cart, or out of it when all are in it. */
    public void toggle(int... places) {
        pick.toggle(places);
    }

    /** As many standing places as the sticky party has people. */
    public void stand(StandingArea area) {
        pick.stand(area);
    }

    private void carryOut(String typed) {
        switch (Typed.parse(typed, desk.programme(), sticky.event(), sticky.type())) {
            case Typed.Together(Party party) -> {
                sticky.remember(party);
                pick.offer(party);
            }
            case Typed.Seats(List<Integer> places) -> pick.pick(places);
            case Typed.Unclear(Message why) -> {
                line.put(typed);
                throw new Refusal(why);
            }
        }
    }

    /** Backspace in an amount, or in what waits to be read. True when it is dealt with. */
    public boolean eraseAmount() {
        if (desk.isFrozen()) {
            desk.act(() -> {
                if (!eraseAmount()) {
                    line.eraseLast();
                }
            });
            return true;
        }
        boolean forAmount = tender.takesDigits() && line.isEmpty();
        if (forAmount) {
            tender.erase();
        }
        return forAmount;
    }

    private boolean hasMoreLinked() {
        List<Integer> inHand = desk.cart().lines().stream().map(CartLine::event).distinct().toList();
        return inHand.stream().anyMatch(event -> !inHand.containsAll(desk.programme().event(event).linked()));
    }

    /** A scan is never an act: it is looked up among the sales. */
    private void scanned(String read) {
        desk.tasks().run(() -> desk.wicket().records().byNumber(read), found -> desk.say(found
                .map(sold -> Notice.hint("sell.scan.sale", sold.entry().number(),
                        Message.counted("sell.tickets", sold.entry().tickets().size()), sold.entry().total()))
                .orElseGet(() -> Notice.warning(Message.of("sell.scan.unknown", shortened(read))))),
                failure -> desk.say(Notice.warning(Failure.told(failure))));
    }

    private static String shortened(String read) {
        return read.length() > 24 ? read.substring(0, 24) + "…" : read;
    }
}
