package org.guichet.ui.find;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.Message;
import org.guichet.kernel.Moment;
import org.guichet.kernel.Money;
import org.guichet.sale.Typed;
import org.guichet.sale.Wicket;
import org.guichet.seating.SeatLabel;
import org.guichet.ui.common.Failure;
import org.guichet.ui.common.Icon;
import org.guichet.ui.common.Notice;
import org.guichet.ui.common.TaskRunner;
import org.guichet.ui.common.Words;
import org.guichet.wire.Notice.WebOrder;
import org.jspecify.annotations.Nullable;

/** Finds what the words mean, while they are typed. JavaFX thread only; sales are looked up in the background. */
public final class FindViewModel {

    private static final int MOST = 8;

    /** What a finding leads to on the sell screen. */
    public interface Target {

        int event();

        char type();

        void showPlace(int place);

        void showSale(SaleEntry sale);

        void tell(Notice notice);
    }

    /** A sale found, with what can be said of it without asking again. */
    private record Found(Recorded<SaleEntry> sale, boolean voided) {}

    /** What had to be looked up. */
    private record LookedUp(List<Found> sales, Optional<WebOrder> order) {

        static final LookedUp NOTHING = new LookedUp(List.of(), Optional.empty());
    }

    private final Wicket wicket;
    private final Words words;
    private final TaskRunner tasks;
    private final Target target;
    private final List<Act> acts;
    private final BooleanProperty open = new SimpleBooleanProperty(false);
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private boolean searching;
    private boolean firstWanted;

    public FindViewModel(Wicket wicket, Words words, TaskRunner tasks, Target target, List<Act> acts) {
        this.wicket = wicket;
        this.words = words;
        this.tasks = tasks;
        this.target = target;
        this.acts = List.copyOf(acts);
        query.addListener((property, before, now) -> search());
        words.languageProperty().addListener((property, before, now) -> search());
    }

    public Words words() {
        return words;
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open;
    }

    public boolean isOpen() {
        return open.get();
    }

    public StringProperty queryProperty() {
        return query;
    }

    ObservableList<Finding> findings() {
        return findings;
    }

    public void toggle() {
        query.set("");
        search();
        open.set(!open.get());
    }

    public void close() {
        open.set(false);
    }

    /** Goes to what is selected; with nothing found yet, to the first thing that is. */
    void enter(@Nullable Finding selected) {
        if (selected != null) {
            choose(selected);
        } else {
            firstWanted = searching;
        }
    }

    void choose(Finding finding) {
        close();
        finding.chosen().run();
    }

    private void search() {
        String asked = query.get().strip();
        List<Finding> seats = seats(asked);
        List<Finding> named = acts(asked);
        show(seats, LookedUp.NOTHING, named);
        searching = !asked.isEmpty();
        firstWanted = false;
        if (searching) {
            tasks.run(() -> lookUp(asked), found -> found(asked, seats, found, named),
                    failure -> found(asked, seats, LookedUp.NOTHING, named));
        }
    }

    private void found(String asked, List<Finding> seats, LookedUp found, List<Finding> named) {
        if (!query.get().strip().equals(asked)) {
            return; // the words went on meanwhile
        }
        show(seats, found, named);
        searching = false;
        if (firstWanted && isOpen() && !findings.isEmpty()) {
            choose(findings.getFirst());
        }
    }

    private void show(List<Finding> seats, LookedUp found, List<Finding> named) {
        List<Finding> all = new ArrayList<>(seats);
        found.order().ifPresent(order -> all.add(finding(order)));
        found.sales().forEach(sale -> all.add(finding(sale)));
        all.addAll(named);
        findings.setAll(all);
    }

    private LookedUp lookUp(String asked) {
        return new LookedUp(wicket.records().search(asked, MOST).stream()
                .map(sale -> new Found(sale, wicket.records().isVoided(sale.entry().id()))).toList(),
                wicket.pickUpOrder().find(asked));
    }

    private Finding finding(WebOrder order) {
        Money total = order.tickets().stream().map(TicketLine::total).reduce(Money::plus).orElseThrow();
        return new Finding(Icon.TICKET,
                words.tell("find.order", order.reference(), Message.counted("sell.tickets", order.tickets().size()),
                        total),
                words.tell("find.order.detail", seats(order.tickets())), "", () -> pickUp(order.reference()));
    }

    private void pickUp(String reference) {
        tasks.run(() -> wicket.pickUpOrder().pickUp(reference), sale -> {
            wicket.printing().print(sale, sale.entry().tickets().stream().map(TicketLine::line).toList(), 0);
            target.tell(Notice.done("sell.web.picked", reference));
        }, failure -> target.tell(Notice.warning(Failure.told(failure))));
    }

    private static String seats(List<TicketLine> tickets) {
        return tickets.stream().limit(4)
                .map(ticket -> (ticket.section() + " " + ticket.row() + " " + ticket.number()).replace("  ", " "))
                .collect(Collectors.joining(", "));
    }

    private List<Finding> seats(String asked) {
        boolean party = asked.isEmpty() || asked.matches("[0-9]{1,3}[A-Za-z]?");
        return !party && Typed.parse(asked, wicket.programme(), target.event(),
                target.type()) instanceof Typed.Seats(List<Integer> places)
                        ? places.stream().limit(MOST).map(this::seat).toList()
                        : List.of();
    }

    private Finding seat(int place) {
        SeatLabel label = wicket.programme().plan(target.event()).label(place);
        String code = wicket.programme().zone(target.event(), place);
        String zone = wicket.programme().season().priceZone(code).map(found -> words.tell(found.name())).orElse(code);
        String title = label.row().isEmpty()
                ? label.section() + " · " + label.seat()
                : words.tell("sell.card", label.section(), label.row(), label.seat());
        return new Finding(Icon.MAP, title, words.tell("find.seat", zone), "", () -> target.showPlace(place));
    }

    private Finding finding(Found found) {
        SaleEntry sale = found.sale().entry();
        Moment at = new Moment(found.sale().at(), wicket.programme().venue(target.event()).zone());
        String title = words.tell("find.sale", sale.number(), Message.counted("sell.tickets", sale.tickets().size()),
                sale.total());
        return new Finding(Icon.TICKET, found.voided() ? words.tell("find.sale.void", title) : title,
                words.tell("find.sale.detail", at, seats(sale.tickets())), "", () -> target.showSale(sale));
    }

    private List<Finding> acts(String asked) {
        String plain = plain(asked);
        return acts.stream().filter(act -> plain(words.tell(act.key())).contains(plain))
                .map(act -> new Finding(Icon.PLAY, words.tell(act.key()), words.tell("find.act"),
                        act.badge().isEmpty() ? "" : words.tell(act.badge()), act.run()))
                .toList();
    }

    /** Without accents and capitals, so that {@code reimpr} finds {@code Réimprimer}. */
    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
