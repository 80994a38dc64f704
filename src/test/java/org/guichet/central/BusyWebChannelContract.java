package org.guichet.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.guichet.journal.SaleEntry;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.FixedTime;
import org.guichet.wire.BasketAnswer;
import org.guichet.wire.BasketRequest;
import org.guichet.wire.OrderAnswer;
import org.guichet.wire.OrderRequest;
import org.guichet.wire.PickUpRequest;
import org.guichet.wire.PushAnswer;
import org.guichet.wire.Website;
import org.guichet.wire.json.JsonNoticeCodec;
import org.junit.jupiter.api.Test;

/** What the website may count on also of books that let several work at once. */
public abstract class BusyWebChannelContract extends RecoveringWebChannelContract {

    /** The first has sold, and the second has looked for it before and looks at the seats afterwards. */
    @Test
    void anOrderThatIsRepeatedWhileItIsAtWorkIsTheSame() {
        OrderRequest request = order(null, PRICE, "101-A-1");
        AtomicReference<OrderAnswer> first = new AtomicReference<>();
        Website second = website(Interrupted.before(books(), "places", "find",
                Interrupted.wholly(() -> first.set(website().order(request)))));

        assertThat(second.order(request)).isEqualTo(first.get());
        expectStandings(39, 0, 1);
    }

    @Test
    void aBasketThatIsRepeatedWhileItIsAtWorkIsTheSame() {
        for (BasketRequest request : List.of(hold("101-A-1"),
                BasketRequest.some(UUID.randomUUID(), EVENT, "A", 39, MINUTES))) {
            AtomicReference<BasketAnswer> first = new AtomicReference<>();
            Website second = website(Interrupted.before(books(), "places", request.zone().isEmpty() ? "find" : "open",
                    Interrupted.wholly(() -> first.set(website().hold(request)))));

            assertThat(second.hold(request)).isEqualTo(first.get());
            kept(Objects.requireNonNull(first.get()));
        }
        expectStandings(0, 40, 0);
    }

    @Test
    void tellingOfAnOrderThatAnotherTakesMeanwhileIsACase() {
        WrittenChain journal = enrolled(2);
        CounterId third = enrol(3);
        String reference = sold(website().order(order(null, PRICE, "101-A-1"))).reference();
        SaleEntry sold = books().inTransaction(books -> books.webOrders().byReference(reference).orElseThrow()).sale();
        journal.write(new SaleEntry(sold.id(), "G2-000001", sold.venue(), 1, sold.tickets(), sold.tenders(),
                sold.total(), sold.rounding(), null, null, null, sold.businessDay(), SaleEntry.WEB, sold.language(),
                reference));
        HandOutOrders willCall = new HandOutOrders(books(), new JsonNoticeCodec(),
                new FixedTime("2027-04-19T18:00:00Z"));
        CentralInventory inventory = inventory(Interrupted.before(books(), "webOrders", "fetch",
                Interrupted.wholly(() -> willCall.pickUp(new PickUpRequest(third, reference, true)))));

        assertThat(inventory.push(journal.push(1)).results().getLast())
                .isEqualTo(new PushAnswer.Result(2, PushAnswer.Outcome.CONFLICT, "fetched-twice"));
    }
}
