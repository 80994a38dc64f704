package org.guichet.ui.sell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.guichet.sale.CartLine;
import org.guichet.sale.ClaimSeats;
import org.guichet.sale.OfferSeats;
import org.guichet.sale.Party;
import org.guichet.seating.StandingArea;
import org.guichet.ui.common.Notice;

/**
 * How seats come into the cart: offered, picked, standing. What this counter holds is taken at once; what it lacks is fetched
 * from the pool first, while there is a line to the centre. JavaFX thread only.
 */
final class PickViewModel {

    /** So many times others may be quicker before the clerk is told. */
    private static final int TRIES = 3;

    private final Desk desk;
    private final StickyViewModel sticky;
    private final LastSaleViewModel sale;
    private final FetchViewModel fetch;

    PickViewModel(Desk desk, StickyViewModel sticky, LastSaleViewModel sale, FetchViewModel fetch) {
        this.desk = desk;
        this.sticky = sticky;
        this.sale = sale;
        this.fetch = fetch;
    }

    void best() {
        desk.act(() -> {
            if (offers().canOfferNext(desk.cart())) {
                offering(() -> offers().nextBest(desk.cart()), TRIES);
            } else {
                offer(sticky.party());
            }
        });
    }

    void accessible() {
        desk.act(() -> offering(
                () -> offers().accessible(desk.cart(), sticky.event(), sticky.zone(), sticky.type()), TRIES));
    }

    void linked() {
        desk.act(() -> chosen(offers().linked(desk.cart())));
    }

    void repeat() {
        desk.act(() -> {
            SaleEntry last = sale.newest("sell.repeat.nothing").entry();
            int event = last.tickets().getFirst().event();
            List<TicketLine> tickets = last.tickets().stream().filter(ticket -> ticket.event() == event).toList();
            sticky.rememberZone(tickets.getFirst().zone());
            offer(party(tickets));
        });
    }

    void toggle(int... places) {
        desk.act(() -> {
            int event = sticky.event();
            List<CartLine> own = desk.cart().lines().stream().filter(one -> one.event() == event).toList();
            int[] outside = Arrays.stream(places).filter(place -> own.stream().noneMatch(one -> one.place() == place))
                    .toArray();
            if (outside.length == 0) {
                desk.cart().remove(one -> one.event() == event
                        && Arrays.stream(places).anyMatch(place -> place == one.place()));
                desk.undoWith(desk.cart()::undo);
            } else {
                pick(Arrays.stream(outside).boxed().toList());
            }
        });
    }

    void stand(StandingArea area) {
        desk.act(() -> stand(area, sticky.party(), TRIES));
    }

    void offer(Party party) {
        offering(() -> offers().best(desk.cart(), sticky.event(), sticky.zone(), party), TRIES);
    }

    /** Those very places. */
    void pick(List<Integer> places) {
        int event = sticky.event();
        House house = sticky.house();
        List<CartLine> lines = places.stream().map(place -> new CartLine(event, place, sticky.type(), false)).toList();
        List<Integer> others = places.stream().filter(place -> house.state(place) != SeatState.MINE).toList();
        if (others.isEmpty() || !claims().hasCentre()
                || !others.stream().map(house::state).allMatch(PickViewModel::mayBeHad)) {
            add(lines);
            return;
        }
        claims().obstacle().ifPresent(why -> {
            throw Refusal.of("sell.fetch.elsewhere",
                    desk.programme().spoken(new CartLine(event, others.getFirst(), sticky.type(), false)), why);
        });
        desk.cart().admit(lines);
        fetch.fetch(event, others, others.size(), () -> add(lines), not -> {
            throw new Refusal(not.why());
        });
    }

    private static boolean mayBeHad(SeatState state) {
        return switch (state) {
            case MINE, OPEN, ELSEWHERE, RETURNED -> true;
            case IN_CART, PARKED, SOLD_HERE, SOLD_ELSEWHERE, BLOCKED -> false;
        };
    }

    private void add(List<CartLine> lines) {
        desk.cart().add(lines);
        desk.undoWith(desk.cart()::undo);
    }

    private void stand(StandingArea area, Party party, int tries) {
        int here = OfferSeats.standingHere(sticky.house(), area);
        int missing = party.size() - here;
        boolean fetches = missing > 0 && claims().hasCentre() && tries > 0;
        if (fetches) {
            claims().obstacle().ifPresent(why -> {
                throw Refusal.of("sell.fetch.none", Message.of("sale.standing.left", area.name(), here), why);
            });
        }
        List<Integer> beyond = fetches ? OfferSeats.beyond(sticky.house(), area, missing) : List.of();
        if (!fetches || beyond.size() < missing) {
            offers().standing(desk.cart(), sticky.event(), area, party);
            desk.undoWith(desk.cart()::undo);
        } else {
            fetch.fetch(sticky.event(), beyond, missing, () -> stand(area, party, 0),
                    not -> again(not, () -> stand(area, party, tries - 1)));
        }
    }

    /** Offers what this counter holds, or else what it and the pool hold together. */
    private void offering(Supplier<List<Message>> offer, int tries) {
        List<Message> notes;
        try {
            notes = offer.get();
        } catch (Refusal none) {
            fetchBeyond(offer, tries, none);
            return;
        }
        chosen(notes);
    }

    private void fetchBeyond(Supplier<List<Message>> offer, int tries, Refusal none) {
        if (!offers().lacksSeats() || !claims().hasCentre()) {
            throw none;
        }
        claims().obstacle().ifPresent(why -> {
            throw Refusal.of("sell.fetch.none", none.reason(), why);
        });
        Optional<OfferSeats.Beyond> beyond = tries == 0 ? Optional.empty() : offers().beyond(desk.cart());
        OfferSeats.Beyond wanted = beyond.orElseThrow(() -> none);
        fetch.fetch(wanted.event(), wanted.places(), wanted.places().size(), () -> chosen(offer.get()),
                not -> again(not, () -> offering(offer, tries - 1)));
    }

    /** Others were quicker: the map knows it now, and other seats may do. */
    private static void again(ClaimSeats.Outcome.Not not, Runnable others) {
        if (!not.taken()) {
            throw new Refusal(not.why());
        }
        others.run();
    }

    /** Seats were chosen for the clerk: says what there is to say about them. */
    private void chosen(List<Message> notes) {
        desk.undoWith(desk.cart()::undo);
        notes.forEach(note -> desk.say(new Notice(Notice.Tone.HINT, note)));
    }

    private static Party party(List<TicketLine> tickets) {
        return new Party(tickets.stream().map(TicketLine::type).distinct().map(type -> new Party.Quantity(
                (int) tickets.stream().filter(ticket -> ticket.type() == type).count(), type)).toList());
    }

    private OfferSeats offers() {
        return desk.wicket().offerSeats();
    }

    private ClaimSeats claims() {
        return desk.wicket().claimSeats();
    }
}
