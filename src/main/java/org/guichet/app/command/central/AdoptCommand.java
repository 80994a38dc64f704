package org.guichet.app.command.central;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.guichet.app.Surroundings;
import org.guichet.app.central.FoundJournal;
import org.guichet.app.central.OpenBooks;
import org.guichet.app.command.Speech;
import org.guichet.central.AdoptCounter.Adopted;
import org.guichet.central.Decision;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guichet central adopt}: makes a counter that sold for itself one of the house. */
@Command(name = "adopt", mixinStandardHelpOptions = true, description = "usage.central.adopt")
public final class AdoptCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private Speech speech = new Speech();
    @Mixin
    private BooksOption books = new BooksOption();
    @Mixin
    private WhyOption why = new WhyOption();
    @Option(names = "--name", paramLabel = "NAME", required = true, descriptionKey = "usage.central.counter.name")
    private String name = "";
    @Parameters(paramLabel = "PLACE", descriptionKey = "usage.central.adopt.place")
    private Path place = Path.of("");

    /** @return 0 when it was adopted; its code is shown */
    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        FoundJournal found = FoundJournal.read(place);
        found.fault().ifPresent(fault -> {
            throw new Refusal(fault);
        });
        try (OpenBooks open = OpenBooks.open(books.place(), Surroundings.ofMachine())) {
            Decision decision = why.administrator(open, speech);
            Adopted adopted = open.adoptCounter().adopt(found.records(), name.strip(), decision);
            out.println(speech.tell("central.adopt.done", adopted.counter().dotted(),
                    Message.counted("central.seats", adopted.sold()),
                    Message.counted("central.seats", adopted.held())));
            CounterCommand.show(out, speech,
                    open.inviteCounter().invite(adopted.counter().number(), name.strip(), decision));
        }
        out.flush();
        return 0;
    }
}
