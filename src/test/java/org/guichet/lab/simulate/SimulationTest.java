package org.guichet.lab.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.guichet.inventory.Guard;
import org.guichet.inventory.Guards;
import org.guichet.kernel.json.JsonTree;
import org.guichet.lab.simulate.Simulation.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol keeps its promises whatever goes wrong, and the simulation notices when a guard is missing. */
class SimulationTest {

    private static final int SEEDS = 300;
    private static final int SEEDS_TO_CATCH = 2000;

    @Test
    void withAllGuardsNoPromiseIsBrokenAndEveryFaultHappens() {
        Campaign campaign = new Campaign(Guards.ALL);
        campaign.run(1, SEEDS, done -> {});
        assertThat(campaign.broken()).as("broken promises").map(Outcome::violation).isEmpty();
        assertThat(EnumSet.allOf(Fault.class)).allSatisfy(
                fault -> assertThat(campaign.tally().count(fault)).as(fault.name()).isPositive());
        assertThat(campaign.tally().tickets()).isGreaterThan(SEEDS);
        assertThat(campaign.tally().steps()).isGreaterThan((long) SEEDS * Simulation.STEPS);

        Map<String, Object> told = JsonTree.parse("result", campaign.json());
        assertThat(told.get("seeds")).isEqualTo(BigDecimal.valueOf(SEEDS));
        assertThat(told.get("violations")).isEqualTo(BigDecimal.ZERO);
        for (String rate : List.of("seeds_per_second", "seeds_per_second_per_core", "tickets", "web_orders",
                "baskets_expired", "orders_fetched", "recalls_honoured")) {
            assertThat((BigDecimal) told.get(rate)).as(rate).isPositive();
        }
        assertThat(told.get("faults")).isInstanceOfSatisfying(JsonTree.Node.class, faults -> assertThat(
                faults.members()).hasSize(Fault.values().length)
                .allSatisfy((fault, count) -> assertThat((BigDecimal) count).as(fault).isGreaterThan(BigDecimal.TEN)));
    }

    /** Runs that showed an error of the protocol once, shortened. */
    @ParameterizedTest
    @ValueSource(strings = {"older-copy", "grant-before-restore", "feed-put-back-twice", "lost-order-before-old-grant",
        "order-lost-by-restore"})
    void whatWasMendedStaysMended(String name) throws IOException {
        try (InputStream stored = SimulationTest.class.getResourceAsStream(name + ".schedule")) {
            Schedule schedule = Schedule.parse(new String(stored.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(schedule.steps()).isNotEmpty();
            assertThat(new Simulation(Guards.ALL).run(schedule).violation()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Guard.class)
    void eachGuardThatIsMissingIsMissed(Guard guard) {
        Simulation simulation = new Simulation(Guards.without(guard));
        boolean stored = Schedule.stored(guard).map(simulation::run).flatMap(Outcome::violation).isPresent();
        long seed = 0;
        boolean caught = stored;
        while (!caught && seed < SEEDS_TO_CATCH) {
            caught = simulation.run(++seed).violation().isPresent();
        }
        assertThat(caught).as("a run without " + guard + " breaks a promise").isTrue();
    }

    @ParameterizedTest
    @EnumSource(Guard.class)
    void whatIsStoredBreaksNothingWithAllGuards(Guard guard) {
        Simulation simulation = new Simulation(Guards.ALL);
        assertThat(Schedule.stored(guard).map(simulation::run).flatMap(Outcome::violation)).isEmpty();
    }

    @Test
    void theSameSeedMakesTheSameRun() {
        Simulation simulation = new Simulation(Guards.without(Guard.PENDING_AFTER_REVOKE));
        for (long seed = 1; seed <= 20; seed++) {
            Outcome first = simulation.run(seed);
            Outcome again = simulation.run(Schedule.parse(first.schedule().text()));
            assertThat(again.violation().map(Violation::what)).as("seed " + seed)
                    .isEqualTo(first.violation().map(Violation::what));
            assertThat(again.tally().tickets()).isEqualTo(first.tally().tickets());
        }
    }
}
