package org.guichet.app.command.central;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.guichet.app.Surroundings;
import org.guichet.app.central.OpenBooks;
import org.guichet.app.command.Speech;
import org.guichet.central.LookAtHouse.Look;
import org.guichet.kernel.Moment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guichet central restore FILE}: puts the inventory back to a backup and begins a new generation. */
@Command(name = "restore", mixinStandardHelpOptions = true, description = "usage.central.restore")
public final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private Speech speech = new Speech();
    @Mixin
    private BooksOption books = new BooksOption();
    @Mixin
    private WhyOption why = new WhyOption();
    @Parameters(paramLabel = "FILE", descriptionKey = "usage.central.backup.file")
    private Path file = Path.of("");

    /** @return 0 when the inventory is that of the file */
    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenBooks open = OpenBooks.open(books.place(), Surroundings.ofMachine())) {
            Instant taken = open.restore(file.toAbsolutePath(), why.administrator(open, speech));
            Look look = open.lookAtHouse().look();
            out.println(speech.tell("central.restore.done", new Moment(taken, ZoneId.systemDefault()),
                    look.generation()));
            String missing = look.counters().stream().filter(seen -> !seen.told())
                    .map(seen -> seen.enrolment().counter().dotted()).collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                out.println(speech.tell("central.restore.waits", missing));
            }
            look.websites().forEach(name -> out.println(speech.tell("central.status.website", name)));
        }
        out.flush();
        return 0;
    }
}
