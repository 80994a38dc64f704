package org.guichet.central;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichet.central.BringCatalogue.Sound;
import org.guichet.central.Cases.Case;
import org.guichet.central.Office.Act;
import org.guichet.central.Office.Proof;
import org.guichet.central.Places.Change;
import org.guichet.central.Places.Place;
import org.guichet.central.Places.Where;
import org.guichet.central.Register.Shop;
import org.guichet.central.WebOrders.Sold;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.SaleId;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Notice;
import org.guichet.wire.OrderAnswer;
import org.guichet.wire.OrderRequest;
import org.guichet.wire.OrderRequest.Before;
import org.guichet.wire.OrderRequest.Wanted;
import org.guichet.wire.Rejected;

/**
 * What a website tells when the books were put back to a time before its orders: each of them, which is taken as it was, though
 * nothing is sold meanwhile; and that it has told them all. Told when nobody waits for it, an order gets what is in the pool, or nothing.
 */
final class RecoverOrders {

    private static final long LATER_MILLIS = 5_000;
    /** In none of these is a seat a counter's; what holds and baskets of then kept was free when the website sold it. */
    private static final Where NOBODYS = Where.standing(Standing.OPEN, Standing.WEB_HELD, Standing.HELD,
            Standing.BLOCKED);

    /** Of these a person reads that they were sold: what the house kept at the time of the backup it may want to keep still. */
    private static final Where OF_THE_HOUSE = Where.standing(Standing.HELD, Standing.BLOCKED);
    private static final int LOOKED_BACK = 200;

    private final OpenShop shop;
    private final SellOnWeb sell;

    RecoverOrders(OpenShop shop, SellOnWeb sell) {
        this.shop = shop;
        this.sell = sell;
    }

    /** @return the generation now; when it is the one that was said, the website has told all its orders in it */
    int told(int said, String by) {
        return shop.act(books -> {
            int generation = books.register().generation();
            if (said == generation && isAwaited(books, by)) {
                books.register().put(new Shop(by, generation));
            }
            return generation;
        });
    }

    private static boolean isAwaited(Transaction books, String by) {
        return books.register().shop(by).filter(known -> known.answered() < books.register().generation()).isPresent();
    }

    OrderAnswer take(OrderRequest request, Before before, String by) {
        return shop.act(books -> take(books, request, before, by));
    }

    private OrderAnswer take(Transaction books, OrderRequest request, Before before, String by) {
        Optional<OrderAnswer> known = sell.said(books, request);
        if (known.isPresent()) {
            return known.get();
        }
        if (books.webOrders().byReference(before.reference()).isPresent()) {
            throw Rejected.because(ErrorCode.MALFORMED, before.reference() + " is another order");
        }
        boolean awaited = isAwaited(books, by);
        Sound season = awaited ? whileNothingIsSold(books, request.event()) : shop.open(books, request.event());
        List<String> seats = request.tickets().stream().map(Wanted::seat).toList();
        books.places().lock(request.event(), seats);
        Map<String, Place> places = books.places().find(request.event(), seats).stream()
                .collect(Collectors.toMap(Place::seat, Function.identity()));
        List<Case> printed = new ArrayList<>();
        Where free = awaited ? NOBODYS : shop.pool();
        List<String> lost = seats.stream()
                .filter(seat -> !isFree(books, places.get(seat), before.reference(), free, printed)).toList();
        if (!lost.isEmpty()) {
            return not(books, by, before, lost, awaited);
        }
        note(books, by, "order-over-hold", before,
                places.values().stream().filter(OF_THE_HOUSE::includes).map(Place::seat).sorted().toList());
        Instant latest = awaited ? restored(books).orElse(before.at()) : books.baskets().now();
        Instant at = before.at().isAfter(latest) ? latest : before.at();
        CounterId fetchedBy = printed.stream().filter(each -> HandOutOrders.isAdmitted(books, each)).map(Case::counter)
                .findFirst().orElse(null);
        Sold sold = new Sold(request.request(), at, by,
                PriceOrder.sale(season, request, before.reference(), places, at), fetchedBy);
        books.places().move(request.event(), seats, Where.standing(Standing.values()), Change.free(Standing.SOLD));
        printed.stream().filter(each -> HandOutOrders.isAdmitted(books, each))
                .forEach(each -> settle(books, each, sold));
        books.webOrders().put(sold);
        if (fetchedBy == null) {
            books.webOrders().post(before.reference(), SellOnWeb.windows(books, request));
        }
        SellOnWeb.register(books, by);
        return new OrderAnswer(SellOnWeb.order(sold), List.of());
    }

    private Sound whileNothingIsSold(Transaction books, int event) {
        Sound season = shop.season(books, event);
        OpenShop.expire(books);
        return season;
    }

    /** The first counter that printed the order did right; whoever else did is for a person. */
    private static void settle(Transaction books, Case printed, Sold sold) {
        if (printed.counter().equals(sold.fetchedBy())) {
            books.cases().resolve(printed.number(), sold.shop() + ": " + sold.reference());
        } else {
            books.sales().find(printed.counter(), Notice.WebOrder.saleId(sold.reference()))
                    .ifPresent(sale -> FetchedTwice.note(books, printed.counter(), printed.sequence(), sale,
                            books.baskets().now()));
        }
    }

    /** When the books were put back last: every order that they lost was made before. */
    private static Optional<Instant> restored(Transaction books) {
        String generation = String.valueOf(books.register().generation());
        return books.office().lastActs(LOOKED_BACK).stream()
                .filter(act -> act.what().equals(BackOffice.RESTORED) && act.subject().equals(generation))
                .map(Act::at).findFirst();
    }

    /** In the log of acts, once, as what it is about is told again perhaps. */
    private static void note(Transaction books, String by, String what, Before before, List<String> seats) {
        String subject = before.reference() + ": " + String.join(", ", seats);
        if (!seats.isEmpty() && books.office().lastActs(LOOKED_BACK).stream()
                .noneMatch(act -> act.what().equals(what) && act.subject().equals(subject))) {
            books.office().note(new Act(0, books.baskets().now(), by, Proof.TOKEN, what, subject, ""));
        }
    }

    /**
     * @param printed is given the cases that are none now: a counter told first that it printed this very order
     */
    private static boolean isFree(Transaction books, @org.jspecify.annotations.Nullable Place place, String reference,
            Where free, List<Case> printed) {
        if (place == null) {
            return false;
        }
        SaleId pickUp = Notice.WebOrder.saleId(reference);
        List<Case> open = place.standing() != Standing.QUARANTINED ? List.of()
                : books.cases().about(place.event(), List.of(place.seat())).stream()
                        .filter(each -> each.resolved().isEmpty()).toList();
        boolean own = !open.isEmpty()
                && open.stream().allMatch(each -> books.sales().find(each.counter(), pickUp).isPresent());
        if (own) {
            printed.addAll(open);
        }
        return own || free.includes(place);
    }

    /** As long as more is to be told, nothing is decided; afterwards the seats are whoever's they are, and people read of it. */
    private static OrderAnswer not(Transaction books, String by, Before before, List<String> lost, boolean awaited) {
        if (awaited) {
            throw Rejected.later(ErrorCode.RECOVERING, LATER_MILLIS,
                    "by what is told so far others have " + String.join(", ", lost));
        }
        note(books, by, "order-not-recovered", before, lost);
        return new OrderAnswer(null, lost);
    }
}
