package org.guichet.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichet.seating.SmallHouses.FREE;
import static org.guichet.seating.SmallHouses.SOLD;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.guichet.i18n.Texts;
import org.guichet.kernel.Message;
import org.junit.jupiter.api.Test;

class BestAvailableTest {

    private final SeatingPlan hall = SmallHouses.straight(4, 10);
    private final BestAvailable best = new BestAvailable(hall);

    @Test
    void thePartySitsTogetherNearestTheFocalPoint() {
        assertThat(offered(2)).containsExactly("A-5", "A-6");
        assertThat(offered(3)).hasSize(3).allMatch(guid -> guid.startsWith("A-"));
    }

    @Test
    void noSingleSeatIsLeftWhenItCanBeHelped() {
        byte[] states = allSoldBut("A-4", "A-5", "A-6", "B-1", "B-2");
        assertThat(found(states, 2).places()).extracting(hall::guid).containsExactly("B-1", "B-2");
        Offer.Found three = found(allSoldBut("A-4", "A-5", "A-6"), 2);
        assertThat(three.notes()).containsExactly(Message.of("best.note.lone"));
    }

    @Test
    void aGroupSitsBackToBackWhenNoRowHoldsIt() {
        byte[] states = allSoldBut("B-3", "B-4", "B-5", "C-3", "C-4", "C-5");
        Offer.Found group = found(states, 6);
        assertThat(group.places()).extracting(hall::guid).containsExactly("B-3", "B-4", "B-5", "C-3", "C-4", "C-5");
        assertThat(group.notes()).containsExactly(Message.of("best.note.twoRows"));
    }

    @Test
    void aPartyIsNeverSplitWithoutSayingSo() {
        Offer.Found split = found(allSoldBut("A-1", "A-2", "D-9", "D-10", "B-4"), 4);
        assertThat(split.places()).extracting(hall::guid).containsExactlyInAnyOrder("A-1", "A-2", "D-9", "D-10");
        assertThat(split.notes()).containsExactly(Message.counted("best.note.split", 2));
    }

    @Test
    void nobodySitsAloneWhenTheOthersCanMoveUp() {
        Offer.Found split = found(allSoldBut("A-1", "A-2", "A-3", "D-8", "D-9", "D-10"), 4);
        assertThat(split.places()).filteredOn(place -> hall.guid(place).startsWith("A")).hasSize(2);
    }

    @Test
    void tooFewSeatsAreSaidInNumbers() {
        assertThat(best.best(allSoldBut("A-1", "A-2"), FREE, party(3)))
                .isEqualTo(new Offer.None(Message.counted("best.why.tooFew", 2, "A")));
        assertThat(best.best(allSoldBut("A-1"), FREE, new PartyRequest(1, 1, List.of())))
                .isEqualTo(new Offer.None(Message.counted("best.why.tooFew", 0, "B")));
        assertThat(best.best(allSoldBut("A-1"), FREE, party(201))).isInstanceOf(Offer.None.class);
    }

    @Test
    void offersTurnedDownAreNotMadeAgain() {
        byte[] states = new byte[hall.size()];
        List<List<Integer>> skip = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        while (best.best(states, FREE, new PartyRequest(0, 4, skip)) instanceof Offer.Found found) {
            assertThat(found.places()).hasSize(4).noneMatch(seen::contains);
            seen.addAll(found.places());
            skip.add(found.places());
        }
        assertThat(skip).hasSizeBetween(8, 10);
        assertThat(best.best(states, FREE, new PartyRequest(0, 4, skip)))
                .isEqualTo(new Offer.None(Message.of("best.why.noOther")));
    }

    @Test
    void theSameSeatsAreKeptOrTheNearestTaken() {
        List<Integer> wanted = places("B-3", "B-4");
        byte[] states = new byte[hall.size()];
        assertThat(best.nearest(states, FREE, wanted)).isEqualTo(new Offer.Found(wanted, List.of()));
        states[wanted.getFirst()] = SOLD;
        Offer.Found near = (Offer.Found) best.nearest(states, FREE, wanted);
        assertThat(near.notes()).contains(Message.of("best.note.near"));
        assertThat(near.places()).extracting(hall::guid).isSubsetOf("B-4", "B-5", "A-3", "A-4", "C-3", "C-4", "B-6");
    }

    @Test
    void aWheelchairPlaceBringsItsCompanion() {
        SeatingPlan plan = withWheelchairs();
        BestAvailable chooser = new BestAvailable(plan);
        byte[] states = new byte[plan.size()];
        Offer.Found pair = (Offer.Found) chooser.accessible(states, FREE, 0, List.of());
        assertThat(pair.places()).extracting(plan::guid).containsExactly("w1", "c1");
        assertThat(chooser.accessible(states, FREE, 0, List.of(pair.places())))
                .isEqualTo(new Offer.Found(List.of(plan.indexOf("w2"), plan.indexOf("c2")),
                        List.of(Message.of("best.note.otherZone", "B"))));
        states[plan.indexOf("c1")] = SOLD;
        states[plan.indexOf("c2")] = SOLD;
        assertThat(chooser.accessible(states, FREE, 0, List.of()))
                .isEqualTo(new Offer.None(Message.of("best.why.accessible")));
    }

    @Test
    void wheelchairPlacesAreKeptForThoseWhoAsk() {
        SeatingPlan plan = withWheelchairs();
        Offer offer = new BestAvailable(plan).best(new byte[plan.size()], FREE, new PartyRequest(0, 2, List.of()));
        assertThat(((Offer.Found) offer).places()).extracting(plan::guid).containsExactly("s1", "s2");
    }

    @Test
    void standingPlacesAreOfferedByQuantity() {
        PlanBuilder builder = new PlanBuilder("Floor", 100, 100, List.of(new PriceZoneMark("P", 0)));
        builder.section("Parterre", null, null).standingArea("pit", "Parterre", 0, 5,
                new Outline(List.of(0f, 0f, 10f, 10f), null, null, null));
        SeatingPlan plan = builder.build();
        byte[] states = {SOLD, FREE, SOLD, FREE, FREE};
        BestAvailable chooser = new BestAvailable(plan);
        assertThat(chooser.best(states, FREE, new PartyRequest(0, 2, List.of())))
                .isEqualTo(new Offer.Found(List.of(1, 3), List.of()));
        assertThat(chooser.best(states, FREE, new PartyRequest(0, 4, List.of()))).isInstanceOf(Offer.None.class);
        assertThat(chooser.nearest(states, FREE, List.of(0, 1))).isInstanceOf(Offer.Found.class);
    }

    @Test
    void lonelySeatsBesidePickedOnesAreFlagged() {
        byte[] states = new byte[hall.size()];
        assertThat(best.orphans(states, FREE, places("A-2", "A-3"))).isEqualTo(places("A-1"));
        assertThat(best.orphans(states, FREE, places("A-1", "A-2"))).isEmpty();
        assertThat(best.orphans(states, FREE, places("A-2", "A-4"))).isEqualTo(places("A-1", "A-3"));
        states[places("A-7").getFirst()] = SOLD;
        assertThat(best.orphans(states, FREE, places("A-4", "A-5"))).isEqualTo(places("A-6"));
    }

    @Test
    void everyReasonIsASentence() {
        for (String key : List.of("best.note.lone", "best.note.twoRows", "best.note.split.other", "best.note.near",
                "best.note.otherZone", "best.why.oneRow", "best.why.twoRows", "best.why.tooFew.one",
                "best.why.tooFew.other", "best.why.tooMany", "best.why.noOther", "best.why.accessible",
                "best.why.standing.one", "best.why.standing.other")) {
            assertThat(Texts.has(key)).as(key).isTrue();
        }
    }

    /** Against trying every block of every row: as good as the best one, for every party, zone and state of sale. */
    @Test
    void oneRowIsAsGoodAsTryingEverything() {
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            SeatingPlan plan = SmallHouses.random(random);
            byte[] states = SmallHouses.sold(plan, random.nextInt(90), random);
            int zone = random.nextInt(2);
            int count = random.nextInt(1, 6);
            double expected = bruteForce(plan, states, zone, count);
            Offer offer = new BestAvailable(plan).best(states, FREE, new PartyRequest(zone, count, List.of()));
            if (expected < Double.MAX_VALUE) {
                assertThat(offer).as("seed %s", seed).isInstanceOf(Offer.Found.class);
                assertThat(cost(plan, states, ((Offer.Found) offer).places())).as("seed %s", seed)
                        .isEqualTo(expected);
            } else if (offer instanceof Offer.Found found) {
                assertThat(found.notes()).as("seed %s", seed).isNotEmpty();
            }
        }
    }

    /** Whatever is offered may be sold: free, of the zone, each once, as many as asked; and nothing only if it must. */
    @Test
    void anOfferAlwaysHoldsAndIsRefusedOnlyForWantOfSeats() {
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            SeatingPlan plan = SmallHouses.random(random);
            byte[] states = SmallHouses.sold(plan, random.nextInt(100), random);
            int zone = random.nextInt(2);
            int count = random.nextInt(1, 14);
            long free = IntStream.range(0, plan.size())
                    .filter(seat -> states[seat] == FREE && plan.priceZone(seat) == zone).count();
            Offer offer = new BestAvailable(plan).best(states, FREE, new PartyRequest(zone, count, List.of()));
            if (offer instanceof Offer.Found found) {
                assertThat(found.places()).as("seed %s", seed).hasSize(count).doesNotHaveDuplicates()
                        .allMatch(seat -> states[seat] == FREE && plan.priceZone(seat) == zone);
                int parts = parts(plan, found.places());
                boolean said = found.notes().contains(Message.of("best.note.twoRows"))
                        || found.notes().contains(Message.counted("best.note.split", parts));
                assertThat(parts == 1 || said).as("seed %s: %s", seed, found).isTrue();
            } else {
                assertThat(free).as("seed %s", seed).isLessThan(count);
            }
        }
    }

    private static int parts(SeatingPlan plan, List<Integer> places) {
        Set<Integer> all = new HashSet<>(places);
        return (int) places.stream().filter(place -> !all.contains(plan.left(place))).count();
    }

    private static double bruteForce(SeatingPlan plan, byte[] states, int zone, int count) {
        double least = Double.MAX_VALUE;
        for (int first = 0; first < plan.seatCount(); first++) {
            List<Integer> block = new ArrayList<>();
            for (int seat = first; seat != SeatingPlan.NONE && block.size() < count && states[seat] == FREE
                    && plan.priceZone(seat) == zone; seat = plan.right(seat)) {
                block.add(seat);
            }
            if (block.size() == count) {
                least = Math.min(least, cost(plan, states, block));
            }
        }
        return least;
    }

    /** Any lone seat weighs more than any distance. */
    private static double cost(SeatingPlan plan, byte[] states, List<Integer> block) {
        float dx = (plan.x(block.getFirst()) + plan.x(block.getLast())) / 2 - plan.focalX();
        float dy = (plan.y(block.getFirst()) + plan.y(block.getLast())) / 2 - plan.focalY();
        boolean lone = !LoneSeats.leftBy(plan, states, FREE, block).isEmpty();
        return dx * dx + dy * dy + (lone ? 1e12 : 0);
    }

    private SeatingPlan withWheelchairs() {
        PlanBuilder builder = new PlanBuilder("Wheels", 400, 200,
                List.of(new PriceZoneMark("A", 0), new PriceZoneMark("B", 0)));
        builder.section("1", null, null).row("A").seat("w1", "1", 0, 100, 40, 8).seat("c1", "2", 0, 120, 40, 8)
                .seat("s1", "3", 0, 140, 40, 8).seat("s2", "4", 0, 160, 40, 8).row("B").seat("w2", "1", 1, 100, 70, 8)
                .seat("c2", "2", 1, 120, 70, 8);
        return builder.accessible("w1", List.of("c1")).accessible("w2", List.of("c2")).build();
    }

    private static PartyRequest party(int count) {
        return new PartyRequest(0, count, List.of());
    }

    private List<String> offered(int count) {
        return found(new byte[hall.size()], count).places().stream().map(hall::guid).toList();
    }

    private Offer.Found found(byte[] states, int count) {
        return (Offer.Found) best.best(states, FREE, party(count));
    }

    private List<Integer> places(String... guids) {
        return Arrays.stream(guids).map(hall::indexOf).toList();
    }

    private byte[] allSoldBut(String... guids) {
        byte[] states = new byte[hall.size()];
        Arrays.fill(states, SOLD);
        places(guids).forEach(place -> states[place] = FREE);
        return states;
    }
}
