package org.guichet.sale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.guichet.inventory.SeatState;
import org.guichet.journal.ParkedEntry;
import org.guichet.kernel.Language;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.SaleId;
import org.guichet.seating.SeatingPlan;

/**
 * Puts a customer on hold and takes one back. A parked cart keeps its seats through a restart; it is gone only when it is
 * sold or emptied. One thread at a time: the clerk's.
 */
public final class ParkCarts {

    private final Programme programme;
    private final Ledger ledger;
    private final Map<SaleId, ParkedEntry> parked = new LinkedHashMap<>();

    public ParkCarts(Programme programme, Ledger ledger, SaleRecords records) {
        this.programme = programme;
        this.ledger = ledger;
        records.parked().forEach(entry -> parked.put(entry.sale(), entry));
    }

    /** Carts on hold, oldest first. */
    public List<ParkedEntry> parked() {
        return List.copyOf(parked.values());
    }

    /**
     * Parks the cart; the next customer begins with an empty one.
     *
     * @param called makes of its seats what the clerk knows it by
     */
    public void park(Cart cart, Language language, UnaryOperator<String> called, Writing writing) {
        if (cart.isEmpty()) {
            throw Refusal.of("sale.cart.empty");
        }
        ParkedEntry entry = entry(cart.id(), called.apply(label(cart.lines())), cart.lines(), language);
        writing.write(() -> ledger.record(next -> entry), () -> {
            move(cart.lines(), SeatState.IN_CART, SeatState.PARKED);
            parked.put(entry.sale(), entry);
            cart.parked();
        }, () -> {});
    }

    /**
     * Takes a parked cart back into hand; seats that were lost meanwhile are left out.
     *
     * @param writing notes from then on which seats leave the cart
     * @return the lines that are in hand again
     */
    public List<CartLine> takeBack(SaleId sale, Cart cart, Writing writing) {
        ParkedEntry entry = parked.get(sale);
        if (entry == null) {
            throw Refusal.of("sale.park.gone");
        }
        List<CartLine> lines = new ArrayList<>();
        for (ParkedEntry.Line line : entry.lines()) {
            int place = programme.plan(line.event()).indexOf(line.seat());
            if (place != SeatingPlan.NONE && programme.house(line.event()).state(place) == SeatState.PARKED) {
                lines.add(new CartLine(line.event(), place, line.type(), false));
            }
        }
        move(lines, SeatState.PARKED, SeatState.IN_CART);
        // seats leaving a cart that was parked leave its entry too, before anyone else may take them
        cart.adopt(sale, lines, (id, before, remaining) -> {
            ParkedEntry smaller = entry(id, label(remaining), remaining, entry.language());
            writing.write(() -> ledger.record(next -> smaller), () -> {}, () -> cart.putBack(before));
        });
        parked.remove(sale);
        return lines;
    }

    private void move(List<CartLine> lines, SeatState from, SeatState to) {
        Cart.byEvent(lines).forEach((event, places) -> programme.house(event).move(places, from, to));
    }

    private ParkedEntry entry(SaleId sale, String label, List<CartLine> lines, Language language) {
        List<ParkedEntry.Line> kept = lines.stream().map(line -> new ParkedEntry.Line(line.event(),
                programme.plan(line.event()).guid(line.place()), line.type())).toList();
        return new ParkedEntry(sale, label, kept, language);
    }

    private String label(List<CartLine> lines) {
        return lines.stream().limit(3).map(programme::spoken).collect(Collectors.joining(", "))
                + (lines.size() > 3 ? " …" : "");
    }
}
