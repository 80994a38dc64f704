package org.guichet.app.command.central;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.guichet.app.Surroundings;
import org.guichet.app.central.OpenBooks;
import org.guichet.app.command.Speech;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code guichet central hold}: keeps open seats out of sale under a name. */
@Command(name = "hold", mixinStandardHelpOptions = true, description = "usage.central.hold")
public final class HoldCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private Speech speech = new Speech();
    @Mixin
    private BooksOption books = new BooksOption();
    @Mixin
    private WhyOption why = new WhyOption();
    @Mixin
    private SeatsOption seats = new SeatsOption();
    @Option(names = "--name", paramLabel = "NAME", required = true, descriptionKey = "usage.central.hold.name")
    private String name = "";

    /** @return 0 when all of them are held under that name */
    @Override
    public Integer call() throws IOException {
        try (OpenBooks open = OpenBooks.open(books.place(), Surroundings.ofMachine())) {
            List<String> guids = seats.guids(open.seats());
            if (guids.isEmpty() || name.isBlank()) {
                throw Refusal.of("central.hold.which");
            }
            open.holdSeats().hold(seats.event(), guids, name.strip(), why.manager(open, speech));
            spec.commandLine().getOut().println(speech.tell("central.hold.done",
                    Message.counted("central.seats", guids.size()), String.valueOf(seats.event()), name.strip()));
        }
        spec.commandLine().getOut().flush();
        return 0;
    }
}
