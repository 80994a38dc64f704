package org.guichet.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.guichet.inventory.Guard;
import org.guichet.inventory.Guards;
import org.guichet.kernel.Message;
import org.guichet.lab.simulate.Campaign;
import org.guichet.lab.simulate.Fault;
import org.guichet.lab.simulate.Schedule;
import org.guichet.lab.simulate.Simulation;
import org.guichet.lab.simulate.Simulation.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code guichet simulate}: lets everything go wrong in many small houses; the exit status is 1 when a promise was broken. */
@Command(name = "simulate", mixinStandardHelpOptions = true, description = "usage.simulate")
public final class SimulateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "1000", descriptionKey = "usage.simulate.seeds")
    private long seeds;

    @Option(names = "--from", paramLabel = "S", defaultValue = "1", descriptionKey = "usage.simulate.from")
    private long from;

    @Option(names = "--without", paramLabel = "GUARD", descriptionKey = "usage.simulate.without")
    private @Nullable Guard without;

    @Option(names = "--replay", paramLabel = "FILE", descriptionKey = "usage.simulate.replay")
    private @Nullable Path replay;

    @Option(names = "--json", descriptionKey = "usage.json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Guards guards = without == null ? Guards.ALL : Guards.without(without);
        Campaign campaign = new Campaign(guards);
        if (replay == null) {
            if (without != null) {
                Schedule.stored(without).ifPresent(campaign::run);
            }
            campaign.run(from, seeds, this::progress);
        } else {
            campaign.run(Schedule.parse(Files.readString(replay)));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (!json) {
            List.of(Fault.values()).forEach(fault -> out.println(
                    speech.tell("simulate.fault", fault.code(), campaign.tally().count(fault),
                            Message.of(fault.key()))));
        }
        campaign.broken().stream().findFirst().ifPresent(broken -> trace(new Simulation(guards), broken));
        out.println(campaign.json());
        out.flush();
        return campaign.violations() == 0 ? 0 : 1;
    }

    private void progress(long done) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(speech.tell("simulate.progress", done, seeds));
        err.flush();
    }

    /** What happened, as short as it can be told, in a form that {@code --replay} reads. */
    private void trace(Simulation simulation, Outcome broken) {
        PrintWriter err = spec.commandLine().getErr();
        Outcome shortest = simulation.shortened(broken);
        err.println(speech.tell("simulate.broken", broken.schedule().setting().seed(),
                broken.violation().orElseThrow().what()));
        err.println(speech.tell("simulate.shortest", shortest.schedule().steps().size(),
                shortest.violation().orElseThrow().what()));
        err.print(shortest.schedule().text());
        err.flush();
    }
}
