package org.guichet.app.command;

import java.io.IOException;
import java.io.PrintWriter;

import org.guichet.app.OpenStore;
import org.guichet.app.Surroundings;
import org.guichet.app.ViewCounts;
import org.guichet.kernel.Message;
import org.guichet.store.OpeningListener;
import org.guichet.store.RebuildReason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code guichet store rebuild}: makes the view of a store again from its journal. */
@Command(name = "store", mixinStandardHelpOptions = true, description = "usage.store")
public final class StoreCommand {

    private final Surroundings around;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public StoreCommand() {
        this(Surroundings.ofMachine());
    }

    StoreCommand(Surroundings around) {
        this.around = around;
    }

    /** @return 0 when the view was made and agrees with the journal */
    @Command(name = "rebuild", mixinStandardHelpOptions = true, description = "usage.store.rebuild")
    int rebuild(@Mixin Speech speech, @Mixin StoreOption store) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenStore open = OpenStore.openAnew(store.folder(), around,
                new Progress(speech, spec.commandLine().getErr()))) {
            ViewCounts counts = open.viewCounts();
            out.println(speech.tell("store.rebuilt", Message.counted("journal.count.entries", counts.entries()),
                    Message.counted("journal.count.sales", counts.sales()),
                    Message.counted("store.count.parked", counts.parked()),
                    Message.counted("store.count.prints", counts.printsDue())));
        }
        out.flush();
        return 0;
    }

    private record Progress(Speech speech, PrintWriter err) implements OpeningListener {

        @Override
        public void rebuilding(RebuildReason reason) {
            err.println(speech.tell(reason.message()));
            err.flush();
        }

        @Override
        public void progress(long done, long all) {
            err.println(speech.tell("store.progress", done, all));
            err.flush();
        }
    }
}
