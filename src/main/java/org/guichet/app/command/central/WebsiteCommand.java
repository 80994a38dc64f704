package org.guichet.app.command.central;

import java.io.IOException;
import java.io.PrintWriter;
import org.guichet.app.Surroundings;
import org.guichet.app.central.OpenBooks;
import org.guichet.app.command.Speech;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guichet central website}: what a person decides about a website that does not answer. */
@Command(name = "website", mixinStandardHelpOptions = true, description = "usage.central.website")
public final class WebsiteCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Nobody waits any longer for its orders of before the restore. */
    @Command(name = "override", mixinStandardHelpOptions = true, description = "usage.central.website.override")
    int override(@Mixin Speech speech, @Mixin BooksOption books, @Mixin WhyOption why,
            @Parameters(paramLabel = "NAME", descriptionKey = "usage.central.website.name") String name)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenBooks open = OpenBooks.open(books.place(), Surroundings.ofMachine())) {
            open.backOffice().giveUpWebsite(name, why.manager(open, speech));
            out.println(speech.tell("central.website.given-up", name));
        }
        out.flush();
        return 0;
    }
}
