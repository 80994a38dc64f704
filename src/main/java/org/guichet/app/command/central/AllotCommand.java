package org.guichet.app.command.central;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.guichet.app.Surroundings;
import org.guichet.app.central.OpenBooks;
import org.guichet.app.command.Speech;
import org.guichet.central.AllotHouse.Share;
import org.guichet.central.AllotmentPolicy;
import org.guichet.central.Decision;
import org.guichet.kernel.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code guichet central allot}: spreads the open seats over the counters before the on-sale. */
@Command(name = "allot", mixinStandardHelpOptions = true, description = "usage.central.allot")
public final class AllotCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private Speech speech = new Speech();
    @Mixin
    private BooksOption books = new BooksOption();
    @Mixin
    private ByOption by = new ByOption();
    @Mixin
    private RideOutOption rideOut = new RideOutOption();
    @Option(names = "--event", paramLabel = "N", descriptionKey = "usage.central.allot.event")
    private List<Integer> events = List.of();
    @Option(names = "--key", paramLabel = "FILE", descriptionKey = "usage.central.key")
    private @Nullable Path key;

    /** @return 0 when every counter has its share; a second time gives what has come back since */
    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        OptionalInt minutes = rideOut.minutes();
        try (OpenBooks open = OpenBooks.open(books.place(), Surroundings.ofMachine())) {
            Decision decision = by.manager(open, speech);
            minutes.ifPresent(chosen -> open.setPolicy().all().stream().map(AllotmentPolicy::event)
                    .filter(event -> events.isEmpty() || events.contains(event))
                    .forEach(event -> open.setPolicy().set(event, before -> before.ridingOut(chosen),
                            decision)));
            List<Share> shares = open.allotHouse(key == null ? open.place().key() : key).allot(events, decision);
            Columns columns = new Columns(speech, "event", "zone", "name", "given", "held");
            shares.forEach(share -> columns.row(List.of(String.valueOf(share.event()), share.zone(), share.name(),
                    share.given(), share.held())));
            columns.print(out);
            out.println(speech.tell("central.allot.done",
                    Message.counted("central.seats", shares.stream().mapToInt(Share::given).sum()),
                    Message.counted("central.counters", shares.stream().map(Share::counter).distinct().count())));
        }
        out.flush();
        return 0;
    }
}
