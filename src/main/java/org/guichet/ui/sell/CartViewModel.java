package org.guichet.ui.sell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.guichet.catalogue.PriceType;
import org.guichet.catalogue.PricedTicket;
import org.guichet.catalogue.TaxRule;
import org.guichet.kernel.Message;
import org.guichet.kernel.Moment;
import org.guichet.kernel.Money;
import org.guichet.sale.CartLine;
import org.guichet.sale.Programme;
import org.guichet.sale.Rounding;
import org.guichet.seating.SeatLabel;
import org.guichet.seating.SeatingPlan;
import org.guichet.ui.common.Words;

/** The cart: rows as read aloud, what is to be checked, taxes and total. JavaFX thread only. */
public final class CartViewModel {

    private final Desk desk;
    private final Words words;
    private final ObservableList<CartRow> rows = FXCollections.observableArrayList();
    private final ObservableList<TotalLine> totals = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper total = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
    /** Lines that the clerk wants to see seat by seat. */
    private final Set<CartLine> apart = new HashSet<>();
    private List<CartLine> orphans = List.of();

    CartViewModel(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
        desk.onChange(this::refresh);
    }

    public Words words() {
        return words;
    }

    public ObservableList<CartRow> rows() {
        return rows;
    }

    public ObservableList<TotalLine> totals() {
        return totals;
    }

    public ReadOnlyStringProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** {@code 4 billets}. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** The price types sold for a row, with their prices there. */
    public List<TypeChoice> types(CartRow row) {
        CartLine line = row.lines().getFirst();
        List<TypeChoice> choices = new ArrayList<>();
        for (PriceType type : programme().season().priceTypes()) {
            programme().price(line.event(), line.place(), type.letter()).map(PricedTicket::total)
                    .ifPresent(price -> choices.add(new TypeChoice(type.letter(),
                            words.tell(type.name()) + " · " + words.formats().price(price),
                            type.letter() == line.type())));
        }
        return choices;
    }

    public void retype(CartRow row, char letter) {
        desk.change(() -> desk.cart().retype(row::holds, letter));
    }

    public void remove(CartRow row) {
        desk.change(() -> desk.cart().remove(row::holds));
    }

    public void confirm(CartRow row, boolean checked) {
        desk.change(() -> desk.cart().confirm(row::holds, checked));
    }

    /** Shows the seats of a row one by one, each with its own price type. */
    public void takeApart(CartRow row) {
        desk.act(() -> row.lines().forEach(line -> apart.add(key(line))));
    }

    public void clear() {
        desk.change(() -> desk.cart().clear());
    }

    private void refresh() {
        List<CartLine> lines = desk.cart().lines();
        apart.retainAll(lines.stream().map(CartViewModel::key).toList());
        orphans = desk.wicket().offerSeats().orphans(desk.cart());
        boolean several = lines.stream().mapToInt(CartLine::event).distinct().count() > 1;
        rows.setAll(SeatRun.of(lines, programme()::plan, line -> apart.contains(key(line))).stream()
                .map(run -> row(run, several)).toList());
        List<PricedTicket> tickets = lines.stream().map(desk.cart()::price).toList();
        totals.setAll(totals(tickets));
        total.set(words.formats().price(desk.cart().total()));
        count.set(words.tell(Message.counted("sell.tickets", lines.size())));
        empty.set(lines.isEmpty());
    }

    private CartRow row(SeatRun run, boolean several) {
        CartLine first = run.first();
        SeatingPlan plan = programme().plan(first.event());
        PriceType type = programme().season().priceType(first.type()).orElseThrow();
        PricedTicket price = desk.cart().price(first);
        Optional<String> needs = Optional.ofNullable(type.needs()).map(words::tell);
        boolean checked = run.lines().stream().allMatch(CartLine::checked);
        Optional<String> event = several ? Optional.of(eventName(first.event())) : Optional.empty();
        return new CartRow(run.lines(), plan.priceZones().get(plan.priceZone(first.place())).colour(),
                title(run, plan), event, words.tell(type.name()),
                words.formats().number(run.size()) + " × " + words.formats().price(price.total()),
                words.formats().price(price.total().times(run.size())), warning(run), needs, checked);
    }

    private String title(SeatRun run, SeatingPlan plan) {
        SeatLabel label = plan.label(run.first().place());
        return label.row().isEmpty()
                ? label.section() + " · " + words.tell(Message.counted("sell.standing", run.size()))
                : words.tell("sell.cart.seats", label.section(), label.row(), run.numbers(plan));
    }

    private String eventName(int event) {
        Moment start = new Moment(programme().event(event).start(), programme().venue(event).zone());
        return words.tell("sell.cart.event", EventNames.shortest(programme().event(event), words), start);
    }

    private Optional<String> warning(SeatRun run) {
        SeatingPlan plan = programme().plan(run.first().event());
        List<String> alone = orphans.stream().filter(seat -> seat.event() == run.first().event())
                .filter(seat -> run.lines().stream().anyMatch(
                        line -> plan.left(seat.place()) == line.place() || plan.right(seat.place()) == line.place()))
                .map(seat -> plan.number(seat.place())).distinct().toList();
        return alone.isEmpty()
                ? Optional.empty()
                : Optional.of(words.tell("sell.cart.orphan", String.join(", ", alone)));
    }

    private List<TotalLine> totals(List<PricedTicket> tickets) {
        List<TotalLine> lines = new ArrayList<>();
        lines.add(line(words.tell("sell.subtotal"), sum(tickets.stream().map(PricedTicket::base).toList())));
        for (TaxRule tax : programme().season().taxes()) {
            List<Money> parts = tickets.stream().flatMap(ticket -> ticket.taxes().stream())
                    .filter(part -> part.code().equals(tax.code())).map(part -> part.amount()).toList();
            lines.add(line(words.tell(tax.label()) + " " + words.formats().percent(tax.rateMillionths()), sum(parts)));
        }
        Money whole = desk.cart().total();
        Money rounding = Rounding.toCash(whole).minus(whole);
        if (!rounding.isZero()) {
            lines.add(line(words.tell("sell.rounding"), rounding));
        }
        return lines;
    }

    private TotalLine line(String label, Money amount) {
        return new TotalLine(label, words.formats().price(amount));
    }

    private Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(programme().season().currency()), Money::plus);
    }

    private Programme programme() {
        return desk.programme();
    }

    private static CartLine key(CartLine line) {
        return new CartLine(line.event(), line.place(), ' ', false);
    }
}
