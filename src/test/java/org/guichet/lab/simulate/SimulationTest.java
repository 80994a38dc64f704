package org.guichet.lab.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.guichet.inventory.Guard;
import org.guichet.inventory.Guards;
import org.guichet.lab.simulate.Simulation.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        assertThat(campaign.tally().steps()).isEqualTo((long) SEEDS * Simulation.STEPS);
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
