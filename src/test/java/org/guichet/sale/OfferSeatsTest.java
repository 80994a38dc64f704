package org.guichet.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.StandingArea;
import org.junit.jupiter.api.Test;

class OfferSeatsTest {

    private final SmallHouse house = new SmallHouse();
    private final Cart cart = house.cart;
    private final OfferSeats offers = house.offerSeats;
    private final SeatingPlan plan = house.programme.plan(SmallHouse.FIRST);

    @Test
    void theBestSeatsForAPartyAreTogetherInItsZoneAtItsPriceTypes() {
        offers.best(cart, SmallHouse.FIRST, "B", new Party(
                List.of(new Party.Quantity(2, 'A'), new Party.Quantity(1, 'E'))));

        assertThat(cart.lines()).extracting(CartLine::type).containsExactly('A', 'A', 'E');
        assertThat(cart.lines()).allMatch(CartLine::offered)
                .allMatch(line -> house.programme.zone(line.event(), line.place()).equals("B"));
        assertThat(plan.right(cart.lines().get(0).place())).isEqualTo(cart.lines().get(1).place());
        assertThat(plan.right(cart.lines().get(1).place())).isEqualTo(cart.lines().get(2).place());
        assertThat(cart.lines()).allMatch(line -> house.programme.house(SmallHouse.FIRST)
                .state(line.place()) == SeatState.IN_CART);
    }

    @Test
    void aNextPartyLeavesTheFirstInTheCart() {
        offers.best(cart, SmallHouse.FIRST, "A", Party.of(2, 'A'));
        List<CartLine> first = cart.lines();
        offers.best(cart, SmallHouse.FIRST, "A", Party.of(2, 'E'));

        assertThat(cart.lines()).hasSize(4).startsWith(first.get(0).kept(), first.get(1).kept());
        assertThat(cart.lines().subList(2, 4)).allMatch(CartLine::offered);
    }

    @Test
    void theNextBestIsAnotherOfferEachTimeAndPutsTheLastBackOnSale() {
        cart.add(List.of(house.line(SmallHouse.FIRST, "102", "A", 9, 'A')));
        offers.best(cart, SmallHouse.FIRST, "A", Party.of(2, 'A'));
        List<List<Integer>> offered = new ArrayList<>(List.of(offered()));
        for (int i = 0; i < 5; i++) {
            offers.nextBest(cart);
            assertThat(cart.lines()).hasSize(3).first()
                    .isEqualTo(house.line(SmallHouse.FIRST, "102", "A", 9, 'A'));
            offered.add(offered());
        }

        assertThat(offered).doesNotHaveDuplicates();
        assertThat(house.programme.house(SmallHouse.FIRST).count(SeatState.IN_CART)).isEqualTo(3);
    }

    @Test
    void theNextBestKeepsThePriceTypesThatWereChangedSince() {
        offers.best(cart, SmallHouse.FIRST, "A", Party.of(2, 'A'));
        CartLine last = cart.lines().getLast();
        cart.retype(line -> line.sameSeat(last), 'E');
        offers.nextBest(cart);

        assertThat(cart.lines()).extracting(CartLine::type).containsExactly('A', 'E');
    }

    @Test
    void whatWasNotOfferedIsNotExchanged() {
        refused("sale.offer.nothing", () -> offers.nextBest(cart));
        cart.add(List.of(house.line(SmallHouse.FIRST, "101", "A", 1, 'A')));
        assertThat(offers.canOfferNext(cart)).isFalse();
        refused("sale.offer.nothing", () -> offers.nextBest(cart));
        assertThat(cart.lines()).hasSize(1);
    }

    @Test
    void whenThereIsNoneTheCartIsAsItWas() {
        cart.add(List.of(house.line(SmallHouse.FIRST, "101", "A", 1, 'A')));
        List<CartLine> before = cart.lines();
        int[] all = IntStream.range(0, plan.seatCount()).filter(place -> place != before.getFirst().place()).toArray();
        house.programme.house(SmallHouse.FIRST).put(all, SeatState.SOLD_HERE);

        assertThatThrownBy(() -> offers.best(cart, SmallHouse.FIRST, "A", Party.of(2, 'A')))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> offers.accessible(cart, SmallHouse.FIRST, "A", 'A')).isInstanceOf(Refusal.class);
        assertThat(cart.lines()).isEqualTo(before);
    }

    @Test
    void aRuleOfTheCartRefusesAnOfferAndGivesItsSeatsBack() {
        offers.best(cart, SmallHouse.FIRST, "A", Party.of(20, 'A'));
        refused("sale.limit.sale", () -> offers.best(cart, SmallHouse.FIRST, "A", Party.of(1, 'A')));
        refused("sale.zone.unknown", () -> offers.best(cart, SmallHouse.FIRST, "Z", Party.of(1, 'A')));
        refused("sale.event.unknown", () -> offers.best(cart, 99, "A", Party.of(1, 'A')));
        refused("sale.price.missing", () -> {
            cart.clear();
            offers.best(cart, SmallHouse.FIRST, "A", Party.of(1, 'Z'));
        });
        assertThat(house.programme.house(SmallHouse.FIRST).count(SeatState.IN_CART)).isZero();
    }

    @Test
    void aWheelchairPlaceComesWithItsCompanion() {
        offers.accessible(cart, SmallHouse.FIRST, "A", 'A');

        assertThat(cart.lines()).extracting(line -> plan.guid(line.place())).containsExactly("101-D-1", "101-D-2");
        assertThatThrownBy(() -> offers.nextBest(cart)).as("there is no other").isInstanceOf(Refusal.class);
        assertThat(cart.lines()).hasSize(2);
    }

    @Test
    void standingPlacesAreTakenByQuantityUntilThereAreNoMore() {
        StandingArea area = plan.standingAreas().getFirst();
        offers.standing(cart, SmallHouse.FIRST, area, Party.of(3, 'E'));
        assertThat(cart.lines()).extracting(CartLine::place).containsExactly(area.first(), area.first() + 1,
                area.first() + 2);
        int[] rest = IntStream.range(area.first() + 3, area.end() - 1).toArray();
        house.programme.house(SmallHouse.FIRST).put(rest, SeatState.SOLD_HERE);

        assertThatThrownBy(() -> offers.standing(cart, SmallHouse.FIRST, area, Party.of(2, 'A')))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(Message.of("sale.standing.left", area.name(), 1)));
        assertThat(cart.lines()).hasSize(3);
    }

    @Test
    void theSameSeatsAreAddedAtTheLinkedEvent() {
        cart.add(List.of(house.line(SmallHouse.FIRST, "101", "C", 4, 'A'),
                house.line(SmallHouse.FIRST, "101", "C", 5, 'E')));

        assertThat(offers.linked(cart)).isEmpty();

        assertThat(cart.lines()).containsExactly(house.line(SmallHouse.FIRST, "101", "C", 4, 'A'),
                house.line(SmallHouse.FIRST, "101", "C", 5, 'E'), house.line(SmallHouse.SECOND, "101", "C", 4, 'A'),
                house.line(SmallHouse.SECOND, "101", "C", 5, 'E'));
        refused("sale.linked.nothing", () -> offers.linked(cart));
    }

    @Test
    void theNearestSeatsAreAddedWhenTheSameAreSoldAndTheClerkIsTold() {
        cart.add(List.of(house.line(SmallHouse.FIRST, "101", "C", 4, 'A'),
                house.line(SmallHouse.FIRST, "101", "C", 5, 'A')));
        house.programme.house(SmallHouse.SECOND).put(new int[]{house.place("101", "C", "4")}, SeatState.SOLD_HERE);

        assertThat(offers.linked(cart)).isNotEmpty();

        List<CartLine> there = cart.lines().stream().filter(line -> line.event() == SmallHouse.SECOND).toList();
        assertThat(there).hasSize(2).noneMatch(line -> line.place() == house.place("101", "C", "4"))
                .allMatch(line -> house.programme.zone(line.event(), line.place()).equals("B"));
    }

    @Test
    void aSeatLeftAloneIsFlagged() {
        cart.add(List.of(house.line(SmallHouse.FIRST, "101", "C", 2, 'A')));

        assertThat(offers.orphans(cart)).extracting(line -> plan.guid(line.place())).containsExactly("101-C-1");
    }

    /** Whatever is asked for: only seats for sale here are taken, each once, and what is taken is what the cart has. */
    @Test
    void anySeriesOfOffersKeepsCartAndHouseInStep() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 60; run++) {
            SmallHouse random1 = new SmallHouse();
            random1.programme.house(SmallHouse.FIRST)
                    .put(random.ints(random.nextInt(90), 0, plan.size()).distinct().toArray(), SeatState.SOLD_HERE);
            int sold = random1.programme.house(SmallHouse.FIRST).count(SeatState.SOLD_HERE);
            for (int step = 0; step < 12; step++) {
                try {
                    act(random1, random);
                } catch (Refusal refused) {
                    assertThat(refused.reason().key()).as("seed %d", seed).isNotBlank();
                }
                assertThat(random1.cart.lines()).as("seed %d run %d", seed, run).doesNotHaveDuplicates();
                assertThat(random1.programme.house(SmallHouse.FIRST).count(SeatState.SOLD_HERE))
                        .as("seed %d run %d", seed, run).isEqualTo(sold);
                for (int event : List.of(SmallHouse.FIRST, SmallHouse.SECOND)) {
                    assertThat(random1.programme.house(event).count(SeatState.IN_CART)).as("seed %d run %d", seed, run)
                            .isEqualTo((int) random1.cart.lines().stream().filter(line -> line.event() == event)
                                    .count());
                }
            }
        }
    }

    private static void act(SmallHouse at, Random random) {
        String zone = random.nextBoolean() ? "A" : "B";
        switch (random.nextInt(7)) {
            case 0, 1 -> at.offerSeats.best(at.cart, SmallHouse.FIRST, zone, Party.of(1 + random.nextInt(6), 'A'));
            case 2, 3 -> at.offerSeats.nextBest(at.cart);
            case 4 -> at.offerSeats.accessible(at.cart, SmallHouse.FIRST, zone, 'E');
            case 5 -> at.offerSeats.linked(at.cart);
            default -> at.cart.undo();
        }
    }

    private List<Integer> offered() {
        return cart.lines().stream().filter(CartLine::offered).map(CartLine::place).toList();
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.reason().key()).isEqualTo(key));
    }
}
