package org.guichet.sale;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.guichet.catalogue.PricedTicket;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.IdSource;
import org.guichet.kernel.Message;
import org.guichet.kernel.Money;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.SaleId;
import org.guichet.kernel.TimeSource;

/**
 * The seats in the clerk's hand, held in their houses as {@link SeatState#IN_CART}. Carries the id of the sale that it will
 * become. Every change is all-or-nothing, keeps the {@link CartRules} and can be undone. One thread at a time: the clerk's.
 */
public final class Cart {

    /** Is told when seats have left a cart that the journal knows of; whoever cannot note it puts them back. */
    interface Custody {
        void released(SaleId id, List<CartLine> before, List<CartLine> remaining);
    }

    private static final int UNDO_STEPS = 50;

    private final Programme programme;
    private final IdSource ids;
    private final TimeSource time;
    private final Mandate mandate;
    private Custody custody = (id, before, remaining) -> {};
    private SaleId id;
    private List<CartLine> lines = List.of();
    private final Deque<List<CartLine>> past = new ArrayDeque<>();

    /** @param mandate without which it takes no more seats: whoever cannot sell them is told before the customer pays */
    public Cart(Programme programme, IdSource ids, TimeSource time, Mandate mandate) {
        this.programme = programme;
        this.ids = ids;
        this.time = time;
        this.mandate = mandate;
        this.id = ids.newSaleId();
    }

    public Programme programme() {
        return programme;
    }

    /** The id of the sale that this cart will be. */
    public SaleId id() {
        return id;
    }

    public List<CartLine> lines() {
        return lines;
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public PricedTicket price(CartLine line) {
        return programme.priceOf(line);
    }

    public Money total() {
        return lines.stream().map(line -> programme.priceOf(line).total())
                .reduce(Money.zero(programme.season().currency()), Money::plus);
    }

    /** Adds seats that are for sale here. */
    public void add(List<CartLine> more) {
        List<CartLine> all = new ArrayList<>(lines);
        all.addAll(more);
        become(all);
    }

    /**
     * Asks the rules before seats are fetched from elsewhere.
     *
     * @throws Refusal the cart could not take them
     */
    public void admit(List<CartLine> more) {
        List<CartLine> all = new ArrayList<>(lines);
        all.addAll(more);
        check(all);
    }

    /** Whoever sells no more has nothing to offer. */
    void checkMandate() {
        mandate.check();
    }

    /** Takes out the lines that match and puts their seats back on sale. */
    public void remove(Predicate<CartLine> which) {
        become(lines.stream().filter(which.negate()).toList());
    }

    public void clear() {
        if (!lines.isEmpty()) {
            become(List.of());
        }
    }

    /** Gives the lines that match another price type. */
    public void retype(Predicate<CartLine> which, char letter) {
        become(lines.stream().map(line -> which.test(line) ? line.withType(letter) : line).toList());
    }

    /** Notes that the clerk checked, or did not check, what a price type needs. */
    public void confirm(Predicate<CartLine> which, boolean checked) {
        become(lines.stream().map(line -> which.test(line) ? line.confirmed(checked) : line).toList());
    }

    /** Goes back one change, as far as the seats are still for sale here. */
    public void undo() {
        if (past.isEmpty()) {
            throw Refusal.of("sale.undo.nothing");
        }
        List<CartLine> before = past.peek();
        change(before);
        past.pop();
    }

    /** Replaces what is in hand: takes the new seats, gives back the old ones. */
    public void become(List<CartLine> next) {
        List<CartLine> before = lines;
        change(next);
        past.push(before);
        if (past.size() > UNDO_STEPS) {
            past.removeLast();
        }
    }

    private void change(List<CartLine> next) {
        check(next);
        List<CartLine> taken = without(next, lines);
        if (!taken.isEmpty()) {
            mandate.check();
        }
        List<CartLine> released = without(lines, next);
        List<CartLine> before = lines;
        take(taken);
        release(released);
        lines = List.copyOf(next);
        if (!released.isEmpty()) {
            custody.released(id, before, lines);
        }
    }

    private void check(List<CartLine> next) {
        Optional<Message> refusal = next.isEmpty()
                ? Optional.empty()
                : CartRules.refuse(CartRules.FILLING, programme, next, time.now());
        refusal.ifPresent(reason -> {
            throw new Refusal(reason);
        });
    }

    /** Holds again what it held before a change that could not be noted. */
    void putBack(List<CartLine> before) {
        take(without(before, lines));
        release(without(lines, before));
        lines = before;
    }

    /** Lets go of a cart whose sale is confirmed: its seats stay sold, a new sale begins. */
    public void sold(SellSeats.Confirmed sale) {
        if (!sale.sale().entry().id().equals(id)) {
            throw new IllegalArgumentException("another cart's sale: " + sale.sale().entry().number());
        }
        startAnew();
    }

    /** After parking: the seats stay held under the old id. */
    void parked() {
        startAnew();
    }

    /** Takes over a parked cart whose seats are held already. */
    void adopt(SaleId parkedId, List<CartLine> parkedLines, Custody keeper) {
        if (!lines.isEmpty()) {
            throw Refusal.of("sale.cart.full");
        }
        startAnew();
        id = parkedId;
        lines = List.copyOf(parkedLines);
        custody = keeper;
    }

    private void startAnew() {
        id = ids.newSaleId();
        lines = List.of();
        past.clear();
        custody = (sale, before, remaining) -> {};
    }

    private void take(List<CartLine> wanted) {
        Map<Integer, int[]> done = new HashMap<>();
        for (Map.Entry<Integer, int[]> event : byEvent(wanted).entrySet()) {
            int[] refused = programme.house(event.getKey()).move(event.getValue(), SeatState.MINE, SeatState.IN_CART);
            if (refused.length > 0) {
                done.forEach((number, places) -> programme.house(number).release(places));
                CartLine first = wanted.stream()
                        .filter(line -> line.event() == event.getKey() && line.place() == refused[0]).findFirst()
                        .orElseThrow();
                throw new Refusal(SeatRefusal.of(programme, first));
            }
            done.put(event.getKey(), event.getValue());
        }
    }

    private void release(List<CartLine> which) {
        byEvent(which).forEach((event, places) -> programme.house(event).release(places));
    }

    static Map<Integer, int[]> byEvent(List<CartLine> lines) {
        Map<Integer, int[]> places = new HashMap<>();
        lines.stream().mapToInt(CartLine::event).distinct().forEach(event -> places.put(event,
                lines.stream().filter(line -> line.event() == event).mapToInt(CartLine::place).toArray()));
        return places;
    }

    private static List<CartLine> without(List<CartLine> lines, List<CartLine> others) {
        return lines.stream().filter(line -> others.stream().noneMatch(line::sameSeat)).toList();
    }
}
