package org.guichet.app.command.central;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.guichet.app.Surroundings;
import org.guichet.app.central.FoundJournal;
import org.guichet.app.central.OpenBooks;
import org.guichet.app.command.Speech;
import org.guichet.central.CarryJournal.Carried;
import org.guichet.kernel.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guichet central journal import}: brings by hand the journal of a counter that cannot send it any more. */
@Command(name = "journal", mixinStandardHelpOptions = true, description = "usage.central.journal")
public final class JournalCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @return 0 when all of it is at the centre, 1 after telling the fault before which it ended */
    @Command(name = "import", mixinStandardHelpOptions = true, description = "usage.central.journal.import")
    int importJournal(@Mixin Speech speech, @Mixin BooksOption books, @Mixin WhyOption why,
            @Parameters(paramLabel = "PLACE", descriptionKey = "usage.central.journal.file") Path place)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        FoundJournal found = FoundJournal.read(place);
        try (OpenBooks open = OpenBooks.open(books.place(), Surroundings.ofMachine())) {
            Carried carried = open.carryJournal().carry(found.records(), found.key().orElse(null),
                    why.administrator(open, speech));
            out.println(speech.tell("central.journal.brought", carried.counter().dotted(),
                    Message.counted("central.entries", carried.fresh()), carried.known(),
                    Message.counted("central.cases", carried.conflicts())));
            if (!carried.sells()) {
                out.println(speech.tell("central.journal.waits", carried.counter().dotted()));
            }
            if (carried.forked()) {
                out.println(speech.tell("central.journal.forked"));
            }
        }
        out.flush();
        found.fault().ifPresent(fault -> spec.commandLine().getErr()
                .println(speech.tell("central.journal.damaged", fault)));
        spec.commandLine().getErr().flush();
        return found.fault().isPresent() ? 1 : 0;
    }
}
