package org.guichet.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guichet.app.Counter;
import org.guichet.app.OpenStore;
import org.guichet.app.Round;
import org.guichet.app.Surroundings;
import org.guichet.app.SyncService;
import org.guichet.app.Workers;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.guichet.sale.Programme;
import org.guichet.sale.Wicket;
import org.guichet.store.OpeningListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code guichet retire}: ends a counter in order, on its own machine; its unsold seats go back to the house. */
@Command(name = "retire", mixinStandardHelpOptions = true, description = "usage.retire")
public final class RetireCommand implements Callable<Integer> {

    /** What the journal says of why. */
    private static final String REASON = "retired";
    private static final Duration BEFORE = Duration.ofSeconds(10);
    private static final Duration AFTER = Duration.ofMinutes(1);

    private final Surroundings around;

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private Speech speech = new Speech();
    @Mixin
    private StoreOption store = new StoreOption();
    @Option(names = "--anyway", descriptionKey = "usage.retire.anyway")
    private boolean anyway;

    public RetireCommand() {
        this(Surroundings.ofMachine());
    }

    RetireCommand(Surroundings around) {
        this.around = around;
    }

    /** @return 0 when the centre knows; 1 when the counter is retired and its journal still has to get there */
    @Override
    public Integer call() throws IOException, InterruptedException {
        try (OpenStore open = OpenStore.openExisting(store.folder(), around, OpeningListener.NONE);
                Workers workers = new Workers()) {
            Counter counter = Counter.open(open, workers.printer()).orElseThrow(() -> Refusal.of("cli.season.none"));
            try (SyncService sync = counter.sync().orElseThrow(() -> Refusal.of("sync.alone"))) {
                sync.start();
                sync.settle(BEFORE);
                if (!open.isRetired()) {
                    retire(counter.wicket(), sync);
                }
                return told(sync.settle(AFTER), sync, open.settings().counter().prefix());
            }
        }
    }

    private void retire(Wicket wicket, SyncService sync) {
        refuseUnfinished(wicket);
        wicket.parkCarts().parked().forEach(cart -> {
            wicket.parkCarts().takeBack(cart.sale(), wicket.cart(), RetireCommand::writeAtOnce);
            wicket.cart().clear();
        });
        int seats = unsold(wicket.programme());
        sync.retire(REASON);
        tell(spec.commandLine().getOut(), Message.of("sync.retired", wicket.name(),
                Message.counted("sync.retired.seats", seats)));
    }

    private void refuseUnfinished(Wicket wicket) {
        int parked = wicket.parkCarts().parked().size();
        int unprinted = wicket.records().printsDue().size();
        if (!anyway && parked + unprinted > 0) {
            throw Refusal.of("sync.retire.unfinished", Message.counted("sync.retire.parked", parked),
                    Message.counted("sync.retire.unprinted", unprinted));
        }
    }

    private static int unsold(Programme programme) {
        return programme.events().stream()
                .mapToInt(event -> programme.house(event.number()).count(SeatState.MINE)).sum();
    }

    private static void writeAtOnce(Runnable record, Runnable done, Runnable undone) {
        record.run();
        done.run();
    }

    private int told(Round round, SyncService sync, String prefix) {
        if (round.status().waiting() == 0) {
            tell(spec.commandLine().getOut(), Message.of("sync.told"));
            return 0;
        }
        PrintWriter err = spec.commandLine().getErr();
        tell(err, why(round, sync.barred()));
        tell(err, Message.of("sync.retire.carry", CentreWords.left(round.status()), prefix));
        return 1;
    }

    /** @param barred why nothing may be said to the centre */
    static Message why(Round round, Optional<String> barred) {
        return switch (round.end()) {
            case REFUSED -> CentreWords.why(round.status());
            case NO_ANSWER -> CentreWords.unanswered(barred, "sync.retire.unanswered");
            case NOT_YET, ALL_TOLD -> Message.of("sync.retire.not-yet");
        };
    }

    private void tell(PrintWriter to, Message message) {
        to.println(speech.tell(message));
        to.flush();
    }
}
