package org.guichet.lab.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;
import org.guichet.app.WebOrdersHere;
import org.guichet.central.Places.Place;
import org.guichet.central.Standing;
import org.guichet.inventory.Guard;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.journal.FoldedState;
import org.guichet.sale.Ledger;
import org.guichet.sale.OrdersToFetch;
import org.guichet.sale.Programme;
import org.guichet.sale.ReturnSeats;
import org.guichet.sync.AnswerRecall;
import org.guichet.sync.Notices;
import org.guichet.sync.WorkingStock;
import org.guichet.wire.Notice;
import org.guichet.wire.NoticeCodec;
import org.guichet.wire.PickUpAnswer;
import org.guichet.wire.PickUpRequest;
import org.guichet.wire.Unreachable;

/**
 * What a till does about what the centre tells it besides grants: it gives back seats that are wished for, and knows the orders
 * that customers come to fetch.
 */
final class Letters implements Notices {

    /** So few that a small hall has more. */
    private static final int STOCK = 2;
    private static final Duration OUTAGE = Duration.ofMinutes(5);

    private final World world;
    private final Machine machine;
    private final Programme programme;
    private final RandomGenerator chance;
    private final AnswerRecall answerRecall;
    private final WebOrdersHere orders;

    /**
     * What was told before this start is heard again.
     *
     * @param online whether the till believes that the centre can be asked
     * @param generation of the centre, as the till knows it
     */
    Letters(World world, Machine machine, Programme programme, Ledger ledger, FoldedState fold, NoticeCodec codec,
            BooleanSupplier online, IntSupplier generation) {
        this.world = world;
        this.machine = machine;
        this.programme = programme;
        this.chance = world.chance(~machine.counter().hashCode());
        this.answerRecall = new AnswerRecall(programme,
                new WorkingStock(programme, machine.counter(), world::newId, OUTAGE, STOCK),
                new ReturnSeats(programme, ledger, fold));
        boolean current = world.guards().has(Guard.GENERATION_IN_ORDERS);
        this.orders = new WebOrdersHere(machine.counter(), this::ask, online,
                current ? generation : () -> 0);
        machine.feed().forEach(item -> codec.decode(item.content())
                .ifPresent(notice -> orders.hear(notice, current ? machine.feedGeneration() : 0)));
    }

    @Override
    public void hear(Notice notice, Instant at) {
        orders.hear(notice, at);
        if (notice instanceof Notice.Recall recall) {
            takeAnyway(recall);
            House house = programme.house(recall.event());
            int before = house.count(SeatState.RETURNED);
            answerRecall.give(recall, machine.clock().millis());
            if (house.count(SeatState.RETURNED) > before) {
                world.tally().recallHonoured();
            }
        }
    }

    OrdersToFetch orders() {
        return orders;
    }

    /** What a centre without that guard does: a wish is an order, and the seats are back once it was said. */
    private void takeAnyway(Notice.Recall recall) {
        if (!world.guards().has(Guard.RECALL_IS_A_WISH)) {
            List<String> seats = world.centre().held(machine.counter(), Standing.GRANTED).stream()
                    .filter(place -> place.event() == recall.event() && place.zone().equals(recall.zone()))
                    .limit(recall.count()).map(Place::seat).toList();
            world.centre().freeAnyway(machine.counter(), recall.event(), seats);
        }
    }

    private PickUpAnswer ask(PickUpRequest request) {
        if (!machine.isConnected()) {
            throw new Unreachable("the line is down");
        }
        int restores = world.centre().restores();
        return world.network().send(chance, () -> world.centre().pickUp(request),
                (first, again) -> Violation.unless(
                        first.order().equals(again.order()) || world.centre().restores() > restores, 10,
                        () -> "asked again, " + first + " became " + again));
    }
}
