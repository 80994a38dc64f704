package org.guichet.lab.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.guichet.inventory.Guards;

/** Runs: a world, some hundred steps of everything, then peace, then the reckoning. The same seed gives the same run. */
public final class Simulation {

    /** Of a run that chance makes; those of the website come on top, one for so many of the house's. */
    static final int STEPS = 600;
    private static final int HOUSE_TO_WEBSITE = 10;
    private static final long WEBSITE = 0x57454253L;

    private final Guards guards;

    public Simulation(Guards guards) {
        this.guards = guards;
    }

    /**
     * A run that is over.
     *
     * @param schedule what happened in it
     * @param violation what was broken, and with it the run ended
     */
    public record Outcome(Schedule schedule, Tally tally, Optional<Violation> violation) {}

    /** A run of at least 600 steps that the seed makes. */
    public Outcome run(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom web = new SplittableRandom(seed ^ WEBSITE);
        Setting setting = Setting.of(seed);
        int machines = setting.counters() + 2;
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            steps.add(Step.any(Act.Kind.HOUSE, random, machines));
            if (web.nextInt(HOUSE_TO_WEBSITE) == 0) {
                steps.add(Step.any(Act.Kind.WEBSITE, web, machines));
            }
        }
        return run(new Schedule(setting, steps));
    }

    /** The run that breaks the same promise in as few steps as possible; many runs are made to find it. */
    public Outcome shortened(Outcome broken) {
        int invariant = broken.violation().orElseThrow().invariant();
        return run(broken.schedule().shortened(fewer -> run(fewer).violation()
                .filter(violation -> violation.invariant() == invariant).isPresent()));
    }

    /** A run of these steps. */
    public Outcome run(Schedule schedule) {
        Tally tally = new Tally();
        try {
            World world = new World(schedule.setting(), guards, tally);
            Play play = new Play(world);
            schedule.steps().forEach(play::perform);
            Aftermath aftermath = new Aftermath(world);
            aftermath.settle();
            new Reckoning(world).reckon();
            aftermath.closeAll();
            new Reckoning(world).reckon();
            return new Outcome(schedule, tally, Optional.empty());
        } catch (Violation e) {
            return new Outcome(schedule, tally, Optional.of(e));
        }
    }
}
