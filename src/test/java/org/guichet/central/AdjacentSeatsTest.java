package org.guichet.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.guichet.central.Places.Place;
import org.guichet.inventory.GrantNumber;
import org.guichet.kernel.Language;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.codec.PlanFiles;
import org.guichet.seating.codec.PlanJson;
import org.guichet.seating.generate.ArenaGenerator;
import org.guichet.seating.generate.GeneratedPlan;
import org.junit.jupiter.api.Test;

class AdjacentSeatsTest {

    private static final int COUNTERS = 7;
    private static final double GRANTED = 0.8;

    private static List<Place> open(int... indices) {
        return IntStream.of(indices)
                .mapToObj(index -> new Place(1, "s" + index, index, "A", Standing.OPEN, null, GrantNumber.NONE))
                .toList();
    }

    private static int[] from(int first, int end) {
        return IntStream.range(first, end).toArray();
    }

    @Test
    void theSmallestRunThatLeavesABlockIsTaken() {
        List<Place> open = open(IntStream.concat(IntStream.range(0, 20), IntStream.range(30, 38)).toArray());
        assertThat(AdjacentSeats.choose(open, List.of(), 4)).containsExactly("s30", "s31", "s32", "s33");
        assertThat(AdjacentSeats.choose(open, List.of(), 8)).hasSize(8).contains("s37");
        assertThat(AdjacentSeats.choose(open, List.of(), 7)).as("one of eight would stay alone").contains("s0", "s6");
    }

    @Test
    void neighboursEndWhereABlockEnds() {
        List<Block> blocks = List.of(new Block(0, 5, "101"), new Block(5, 10, "101"));
        assertThat(AdjacentSeats.choose(open(from(0, 10)), blocks, 5)).hasSize(5).contains("s0", "s4");
        assertThat(AdjacentSeats.choose(open(from(3, 10)), blocks, 2)).containsExactly("s3", "s4");
    }

    @Test
    void ratherFewerSeatsThanAStumpButAllWhenThereIsNothingElse() {
        List<Block> rows = List.of(new Block(0, 10, "101"), new Block(10, 20, "101"));
        assertThat(AdjacentSeats.choose(open(from(0, 20)), rows, 11)).hasSize(10);
        assertThat(AdjacentSeats.choose(open(from(0, 20)), rows, 20)).hasSize(20);
        assertThat(AdjacentSeats.choose(open(0, 1, 5, 8), List.of(), 9)).hasSize(4);
        assertThat(AdjacentSeats.choose(open(), List.of(), 9)).isEmpty();
    }

    @Test
    void aPartyGetsAllItsSeatsTogetherIfItCan() {
        List<Block> rows = List.of(new Block(0, 8, "101"), new Block(8, 12, "101"));
        assertThat(AdjacentSeats.party(open(from(0, 12)), rows, 5)).containsExactly("s0", "s1", "s2", "s3", "s4");
        assertThat(AdjacentSeats.party(open(from(0, 12)), rows, 9)).hasSize(9);
        assertThat(AdjacentSeats.party(open(from(0, 12)), rows, 13)).hasSize(12);
    }

    /** Counters that ask the arena for odd numbers, and give some back, until four fifths of every zone are out. */
    @Test
    void nineTenthsOfWhatIsGrantedIsInRunsOfFour() {
        SeatingPlan plan = arena();
        List<Block> blocks = BringCatalogue.blocks(plan);
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int zone = 0; zone < plan.priceZones().size(); zone++) {
            int code = zone;
            int[] places = IntStream.range(0, plan.size()).filter(place -> plan.priceZone(place) == code).toArray();
            int[] holder = new int[plan.size()];
            int granted = 0;
            while (granted < GRANTED * places.length) {
                int counter = 1 + random.nextInt(COUNTERS);
                List<Place> open = open(IntStream.of(places).filter(place -> holder[place] == 0).toArray());
                List<String> chosen = AdjacentSeats.choose(open, blocks, 5 + 2 * random.nextInt(60));
                assertThat(chosen).as("seed %d, zone %d", seed, zone).isNotEmpty();
                chosen.forEach(seat -> holder[Integer.parseInt(seat.substring(1))] = counter);
                granted += chosen.size();
                double share = (double) inRuns(places, holder, blocks) / granted;
                assertThat(share).as("seed %d, zone %d, %d of %d granted", seed, zone, granted, places.length)
                        .isGreaterThanOrEqualTo(0.9);
            }
        }
    }

    private static int inRuns(int[] places, int[] holder, List<Block> blocks) {
        Set<Integer> ends = new HashSet<>(blocks.stream().map(Block::end).toList());
        List<Integer> runs = new ArrayList<>();
        int before = -2;
        for (int place : places) {
            if (holder[place] != 0) {
                boolean goes = place == before + 1 && holder[place] == holder[before] && !ends.contains(place);
                if (goes) {
                    runs.set(runs.size() - 1, runs.getLast() + 1);
                } else {
                    runs.add(1);
                }
                before = place;
            }
        }
        return runs.stream().filter(run -> run >= AdjacentSeats.BLOCK).mapToInt(Integer::intValue).sum();
    }

    private static SeatingPlan arena() {
        GeneratedPlan generated = new ArenaGenerator(Language.FR).generate();
        return PlanFiles.read(PlanJson.write(generated.document()), PlanJson.write(generated.sidecar())).plan();
    }
}
