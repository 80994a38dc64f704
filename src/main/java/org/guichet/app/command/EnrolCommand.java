package org.guichet.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guichet.app.CentreConnection;
import org.guichet.app.Enrolling;
import org.guichet.app.EnrollingAgain;
import org.guichet.app.Surroundings;
import org.guichet.kernel.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code guichet enrol}: makes a new store a counter of a centre's house, or lets one that may not go on begin again. */
@Command(name = "enrol", mixinStandardHelpOptions = true, description = "usage.enrol")
public final class EnrolCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Speech speech = new Speech();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--centre", required = true, paramLabel = "URL", descriptionKey = "usage.enrol.centre")
    private String centre = "";

    @Option(names = "--code", required = true, paramLabel = "CODE", descriptionKey = "usage.enrol.code")
    private String code = "";

    @Option(names = "--authority", paramLabel = "FILE", descriptionKey = "usage.enrol.authority")
    private @Nullable Path authority;

    @Option(names = "--plain-anywhere", descriptionKey = "usage.plain-anywhere")
    private boolean plainAnywhere;

    @ArgGroup
    private Store of = new Store();

    /** What the store was before, when it is not new. */
    static final class Store {
        @Option(names = "--again", descriptionKey = "usage.enrol.again")
        private boolean again;
        @Option(names = "--adopted", descriptionKey = "usage.enrol.adopted")
        private boolean adopted;
    }

    public EnrolCommand() {
        this(Surroundings.ofMachine());
    }

    EnrolCommand(Surroundings around) {
        this.around = around;
    }

    /** @return 0 when the counter belongs to the house, also when it did before with the same code */
    @Override
    public Integer call() throws IOException {
        String trusted = Optional.ofNullable(authority).map(file -> file.toAbsolutePath().toString()).orElse("");
        PrintWriter out = spec.commandLine().getOut();
        if (of.again) {
            EnrollingAgain.Begun begun = new EnrollingAgain(store.folder(), around).enrol(centre, trusted, code,
                    identity -> CentreConnection.open(centre, trusted, plainAnywhere, identity));
            out.println(speech.tell(begun.told() ? "sync.again.told" : "sync.again.untold",
                    begun.archive().toString()));
            return tell(out, begun.enrolled());
        }
        Enrolling enrolling = new Enrolling(store.folder(), around);
        return tell(out, of.adopted
                ? enrolling.enrolAdopted(centre, trusted, code,
                        identity -> CentreConnection.open(centre, trusted, plainAnywhere, identity))
                : enrolling.enrol(centre, trusted, code,
                        identity -> CentreConnection.open(centre, trusted, plainAnywhere, identity)));
    }

    private int tell(PrintWriter out, Enrolling.Enrolled enrolled) {
        out.println(speech.tell("sync.enrolled", enrolled.answer().name(), enrolled.answer().counter().prefix()));
        out.println(enrolled.season().map(season -> speech.tell("cli.season.imported", season.season().name(),
                Message.counted("cli.events", season.season().events().size())))
                .orElseGet(() -> speech.tell("sync.enrolled.empty")));
        out.flush();
        return 0;
    }
}
