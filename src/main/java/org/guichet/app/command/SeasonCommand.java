package org.guichet.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

import org.guichet.app.OpenStore;
import org.guichet.app.Surroundings;
import org.guichet.kernel.Message;
import org.guichet.sale.ImportSeason;
import org.guichet.store.OpeningListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guichet season import FILE}: brings a season and its plans to the counter, all of it or nothing. */
@Command(name = "season", mixinStandardHelpOptions = true, description = "usage.season")
public final class SeasonCommand {

    private final Surroundings around;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public SeasonCommand() {
        this(Surroundings.ofMachine());
    }

    SeasonCommand(Surroundings around) {
        this.around = around;
    }

    /** @return 0 when the season is in force, also when it was before */
    @Command(name = "import", mixinStandardHelpOptions = true, description = "usage.season.import")
    int importSeason(@Mixin Speech speech, @Mixin StoreOption store,
            @Parameters(paramLabel = "FILE", descriptionKey = "usage.season.file") Path file)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenStore open = OpenStore.open(store.folder(), around, OpeningListener.NONE)) {
            ImportSeason.Imported imported = open.importSeason(file);
            imported.warnings()
                    .forEach(warning -> spec.commandLine().getErr().println(speech.tell(warning)));
            out.println(speech.tell(imported.changed() ? "cli.season.imported" : "cli.season.same",
                    imported.season().name(), Message.counted("cli.events", imported.season().events().size())));
        }
        out.flush();
        return 0;
    }
}
