package org.guichet.ui.sell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.guichet.kernel.Message;
import org.guichet.kernel.Money;
import org.guichet.kernel.Refusal;
import org.guichet.sale.Settlement;
import org.guichet.sale.Tender;
import org.guichet.sale.TypedAmount;
import org.guichet.ui.common.Notice;
import org.guichet.ui.common.Words;

/**
 * Takes the money: exact cash in one key, cash with change, card by a standalone terminal, or several of them. A tender that
 * is open shows in place of the buttons; nothing is sold before it covers the total. JavaFX thread only.
 */
public final class TenderViewModel {

    /** What is open. */
    public enum Mode {
        CLOSED, CASH, CARD, SPLIT, PAYING
    }

    /** Which quick amount is none of them. */
    public static final int NO_QUICK = -1;

    private final Desk desk;
    private final Words words;
    private final Payment payment;
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.CLOSED);
    private final StringProperty typed = new SimpleStringProperty("");
    private final StringProperty reference = new SimpleStringProperty("");
    private final StringProperty lastFour = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper due = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper change = new ReadOnlyStringWrapper("");
    private final ObservableList<String> quick = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper quickChosen = new ReadOnlyIntegerWrapper(NO_QUICK);
    private final ObservableList<TotalLine> given = FXCollections.observableArrayList();
    private List<Tender> tenders = List.of();
    private boolean splitting;
    private Money cardAmount;

    /** What a tender was, to come back to it. */
    private record Kept(Mode mode, String typed, int quick, String reference, String lastFour, List<Tender> tenders,
            boolean splitting) {}

    TenderViewModel(Desk desk, Payment payment) {
        this.desk = desk;
        this.words = desk.words();
        this.payment = payment;
        this.cardAmount = none();
        desk.onChange(this::refresh);
        typed.addListener((property, before, now) -> refresh());
    }

    public Words words() {
        return words;
    }

    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    public boolean isOpen() {
        return mode.get() != Mode.CLOSED;
    }

    /** The amount being typed, as typed. */
    public StringProperty typedProperty() {
        return typed;
    }

    public StringProperty referenceProperty() {
        return reference;
    }

    public StringProperty lastFourProperty() {
        return lastFour;
    }

    /** What is still to pay in the way that is open: rounded for cash. */
    public ReadOnlyStringProperty dueProperty() {
        return due.getReadOnlyProperty();
    }

    /** What would go back for the amount typed; empty while it is not enough. */
    public ReadOnlyStringProperty changeProperty() {
        return change.getReadOnlyProperty();
    }

    /** Quick amounts, the exact one first. */
    public ObservableList<String> quick() {
        return quick;
    }

    public ReadOnlyIntegerProperty quickChosenProperty() {
        return quickChosen.getReadOnlyProperty();
    }

    /** Tenders given already in a split, as told. */
    public ObservableList<TotalLine> given() {
        return given;
    }

    /** True when nothing is left to fill in for a card, or no card is open. */
    public boolean isCardComplete() {
        return mode.get() != Mode.CARD || (!reference.get().isBlank() && !lastFour.get().isBlank());
    }

    /** True where plain characters that belong to an amount go to {@link #typedProperty}. */
    boolean takesDigits() {
        return mode.get() == Mode.CASH || mode.get() == Mode.SPLIT;
    }

    // ---- acts

    /** Exact cash; in a split the amount typed, or all the rest. */
    public void exact() {
        pay(() -> cash(mode.get() == Mode.SPLIT && !typed.get().isBlank() ? amount() : cashDue()));
    }

    /** Opens cash on the first quick amount; again, steps to the next. */
    public void cash() {
        pay(() -> {
            if (mode.get() == Mode.SPLIT && !typed.get().isBlank()) {
                cash(amount());
                return;
            }
            int next = mode.get() == Mode.CASH ? (quickChosen.get() + 1) % amounts().size() : 0;
            mode.set(Mode.CASH);
            choose(next);
        });
    }

    /** Pays with a quick amount at once. */
    public void quick(int index) {
        pay(() -> cash(amounts().get(index)));
    }

    /** Opens the card panel for what is left, or for the amount typed in a split. */
    public void card() {
        pay(() -> {
            if (mode.get() == Mode.CARD) {
                return;
            }
            Money rest = rest();
            Money asked = mode.get() == Mode.SPLIT && !typed.get().isBlank() ? amount() : rest;
            if (asked.compareTo(rest) > 0) {
                throw Refusal.of("sale.tender.too-much", asked.minus(rest));
            }
            cardAmount = asked;
            mode.set(Mode.CARD);
        });
    }

    /** Several tenders for one sale. */
    public void split() {
        pay(() -> {
            splitting = true;
            typed.set("");
            mode.set(Mode.SPLIT);
        });
    }

    /** Enter while a tender is open. */
    public void enter() {
        pay(() -> {
            switch (mode.get()) {
                case CASH -> cash(amount());
                case CARD -> {
                    Tender.Card card = new Tender.Card(cardAmount, reference.get().strip(), lastFour.get().strip());
                    forgetCardData(card);
                    card(card);
                }
                case SPLIT -> throw Refusal.of("sell.tender.how");
                case CLOSED, PAYING -> {}
            }
        });
    }

    /** A character for the amount; digits replace a quick amount. True when it belongs there. */
    boolean type(char next) {
        String sofar = quickChosen.get() == NO_QUICK ? typed.get() : "";
        if (!TypedAmount.mayBegin(sofar + next)) {
            return Character.isDigit(next) || next == ',' || next == '.';
        }
        quickChosen.set(NO_QUICK);
        typed.set(sofar + next);
        return true;
    }

    void erase() {
        String sofar = quickChosen.get() == NO_QUICK ? typed.get() : "";
        quickChosen.set(NO_QUICK);
        typed.set(sofar.isEmpty() ? "" : sofar.substring(0, sofar.length() - 1));
    }

    /** Puts the tender away; can be undone. */
    public void close() {
        Kept kept = keep();
        desk.act(() -> {
            if (!tenders.isEmpty()) {
                desk.say(Notice.warning(Message.of("sell.tender.given-up", paid())));
            }
            reset();
            desk.undoWith(() -> restore(kept));
        });
    }

    // ---- money

    private void pay(Runnable act) {
        if (desk.isPaying() && !desk.hasWaiting()) {
            return; // the same sale is being paid: pressing twice pays once
        }
        desk.act(() -> {
            if (desk.cart().isEmpty()) {
                throw Refusal.of("sale.cart.empty");
            }
            payment.forget();
            act.run();
        });
    }

    private void cash(Money amount) {
        Money asked = cashDue();
        if (amount.compareTo(asked) >= 0) {
            settle(asked.isPositive() ? with(new Tender.Cash(amount)) : withoutMoreCash(asked));
        } else if (splitting) {
            addPart(new Tender.Cash(amount));
        } else {
            throw Refusal.of("sell.tender.short", asked.minus(amount));
        }
    }

    /** A card's number does not even stay on the screen. */
    private void forgetCardData(Tender.Card card) {
        if (card.showsCardNumber()) {
            reference.set("");
        }
        if (!card.lastFour().matches("[0-9]{1,4}")) {
            lastFour.set("");
        }
    }

    private void card(Tender.Card card) {
        if (card.amount().compareTo(rest()) >= 0) {
            settle(with(card));
        } else {
            addPart(card);
        }
    }

    private void addPart(Tender part) {
        Settlement.of(part.amount(), List.of(part)); // refuses what could never be a part
        tenders = with(part);
        typed.set("");
        quickChosen.set(NO_QUICK);
        reference.set("");
        lastFour.set("");
        mode.set(Mode.SPLIT);
    }

    private void settle(List<Tender> all) {
        Settlement.of(desk.cart().total(), all); // refused here, the panel stays as it is
        Kept kept = keep();
        mode.set(Mode.PAYING);
        payment.pay(all, this::reset, () -> restore(kept));
    }

    /** Nothing more to hand over; the cent or two that cards may leave are rounded away, as cash. */
    private List<Tender> withoutMoreCash(Money none) {
        boolean rounded = rest().isPositive() && tenders.stream().noneMatch(Tender.Cash.class::isInstance);
        return rounded ? with(new Tender.Cash(none)) : tenders;
    }

    private List<Tender> with(Tender more) {
        List<Tender> all = new ArrayList<>(tenders);
        all.add(more);
        return List.copyOf(all);
    }

    private Money amount() {
        return TypedAmount.parse(typed.get(), desk.programme().season().currency())
                .orElseThrow(() -> Refusal.of("sell.tender.unread", typed.get()));
    }

    private Money cashDue() {
        return Settlement.cashDue(desk.cart().total(), tenders);
    }

    /** What is left to the cent, for a card. */
    private Money rest() {
        return desk.cart().total().minus(paid());
    }

    /** What was taken already, in parts. */
    Money paid() {
        return tenders.stream().map(Tender::amount).reduce(none(), Money::plus);
    }

    private List<Money> amounts() {
        return Amounts.quick(cashDue());
    }

    private void choose(int index) {
        typed.set(Amounts.typed(amounts().get(index), words.formats().decimalSeparator()));
        quickChosen.set(index);
    }

    // ---- what is shown

    private void refresh() {
        quick.setAll(desk.cart().isEmpty() ? List.of() : amounts().stream().map(words.formats()::roundPrice).toList());
        given.setAll(tenders.stream().map(this::line).toList());
        Money asked = switch (mode.get()) {
            case CARD -> cardAmount;
            case SPLIT -> rest();
            case CASH, CLOSED, PAYING -> cashDue();
        };
        due.set(words.formats().price(asked));
        Optional<Money> back = mode.get() == Mode.CASH
                ? TypedAmount.parse(typed.get(), asked.currency()).map(amount -> amount.minus(cashDue()))
                        .filter(amount -> !amount.isNegative())
                : Optional.empty();
        change.set(back.map(words.formats()::price).orElse(""));
    }

    private TotalLine line(Tender tender) {
        return switch (tender) {
            case Tender.Cash cash -> new TotalLine(words.tell("sell.cash"), words.formats().price(cash.amount()));
            case Tender.Card card -> new TotalLine(words.tell("sell.card.ending", card.lastFour()),
                    words.formats().price(card.amount()));
        };
    }

    private Kept keep() {
        return new Kept(mode.get(), typed.get(), quickChosen.get(), reference.get(), lastFour.get(), tenders,
                splitting);
    }

    private void restore(Kept kept) {
        tenders = kept.tenders();
        splitting = kept.splitting();
        typed.set(kept.typed());
        quickChosen.set(kept.quick());
        reference.set(kept.reference());
        lastFour.set(kept.lastFour());
        mode.set(kept.mode());
    }

    private void reset() {
        restore(new Kept(Mode.CLOSED, "", NO_QUICK, "", "", List.of(), false));
    }

    private Money none() {
        return Money.zero(desk.programme().season().currency());
    }
}
