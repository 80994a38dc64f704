package org.guichet.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.guichet.app.Counter;
import org.guichet.app.OpenStore;
import org.guichet.app.Round;
import org.guichet.app.Round.End;
import org.guichet.app.Surroundings;
import org.guichet.app.SyncService;
import org.guichet.app.Workers;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.guichet.store.OpeningListener;
import org.guichet.sync.SyncStatus.Line;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code guichet sync}: tells the centre what waits and hears what it has, without the window. */
@Command(name = "sync", mixinStandardHelpOptions = true, description = "usage.sync")
public final class SyncCommand implements Callable<Integer> {

    /** How often it is told how far it is. */
    private static final Duration STEP = Duration.ofSeconds(5);

    private final Surroundings around;

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private Speech speech = new Speech();
    @Mixin
    private StoreOption store = new StoreOption();

    public SyncCommand() {
        this(Surroundings.ofMachine());
    }

    SyncCommand(Surroundings around) {
        this.around = around;
    }

    /** @return 0 when the centre has all of the journal, 1 when it does not answer or refuses */
    @Override
    public Integer call() throws IOException, InterruptedException {
        try (OpenStore open = OpenStore.openExisting(store.folder(), around, OpeningListener.NONE);
                Workers workers = new Workers()) {
            if (open.settings().isEnrolled() && !open.hasSeason()) {
                open.fetchSeason();
            }
            Counter counter = Counter.open(open, workers.printer()).orElseThrow(() -> Refusal
                    .of(open.settings().isEnrolled() ? "sync.enrolled.empty" : "cli.season.none"));
            try (SyncService sync = counter.sync().orElseThrow(() -> Refusal.of("sync.alone"))) {
                sync.start();
                return told(drained(sync), sync);
            }
        }
    }

    private Round drained(SyncService sync) throws InterruptedException {
        Round round = sync.settle(STEP);
        while (round.end() == End.NOT_YET) {
            tell(spec.commandLine().getErr(), CentreWords.left(round.status()));
            round = sync.settle(STEP);
        }
        return round;
    }

    private int told(Round round, SyncService sync) {
        PrintWriter err = spec.commandLine().getErr();
        if (round.end() == End.ALL_TOLD) {
            tell(spec.commandLine().getOut(), Message.of("sync.told"));
            if (round.status().line() == Line.FENCED) {
                tell(err, CentreWords.why(round.status()));
            }
            return 0;
        }
        tell(err, round.end() == End.NO_ANSWER
                ? CentreWords.unanswered(sync.barred(), "sync.unanswered")
                : CentreWords.why(round.status()));
        tell(err, CentreWords.left(round.status()));
        return 1;
    }

    private void tell(PrintWriter to, Message message) {
        to.println(speech.tell(message));
        to.flush();
    }
}
