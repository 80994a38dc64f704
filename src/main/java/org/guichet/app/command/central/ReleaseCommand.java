package org.guichet.app.command.central;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.guichet.app.Surroundings;
import org.guichet.app.central.HouseSeats;
import org.guichet.app.central.OpenBooks;
import org.guichet.app.command.Speech;
import org.guichet.kernel.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code guichet central release}: gives seats back that were held under a name. */
@Command(name = "release", mixinStandardHelpOptions = true, description = "usage.central.release")
public final class ReleaseCommand implements Callable<Integer> {

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

    /** @return 0 when at least one seat was given back */
    @Override
    public Integer call() throws IOException {
        try (OpenBooks open = OpenBooks.open(books.place(), Surroundings.ofMachine())) {
            HouseSeats house = open.seats();
            int released = open.holdSeats().release(seats.event(), seats.guids(house), name.strip(),
                    house.keptBySeason(seats.event()), why.manager(open, speech));
            spec.commandLine().getOut().println(speech.tell("central.release.done",
                    Message.counted("central.seats", released), String.valueOf(seats.event()), name.strip()));
        }
        spec.commandLine().getOut().flush();
        return 0;
    }
}
