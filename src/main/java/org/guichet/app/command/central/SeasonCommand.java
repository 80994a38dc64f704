package org.guichet.app.command.central;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.guichet.app.Surroundings;
import org.guichet.app.central.OpenBooks;
import org.guichet.app.command.Speech;
import org.guichet.kernel.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guichet central season import FILE}: brings a season and its plans to the house; counters get it from there. */
@Command(name = "season", mixinStandardHelpOptions = true, description = "usage.central.season")
public final class SeasonCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @return 0 when the season is in force, also when it was before */
    @Command(name = "import", mixinStandardHelpOptions = true, description = "usage.central.season.import")
    int importSeason(@Mixin Speech speech, @Mixin BooksOption books, @Mixin ByOption by,
            @Parameters(paramLabel = "FILE", descriptionKey = "usage.season.file") Path file) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenBooks open = OpenBooks.openOrBegin(books.place(), Surroundings.ofMachine())) {
            OpenBooks.Imported imported = open.importSeason(file, by.administrator(open, speech));
            imported.files().warnings()
                    .forEach(warning -> spec.commandLine().getErr().println(speech.tell(warning)));
            out.println(speech.tell(imported.changed() ? "cli.season.imported" : "cli.season.same",
                    imported.files().season().name(),
                    Message.counted("cli.events", imported.files().season().events().size())));
        }
        out.flush();
        return 0;
    }
}
