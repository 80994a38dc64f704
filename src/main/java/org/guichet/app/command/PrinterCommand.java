package org.guichet.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.guichet.app.Counter;
import org.guichet.app.OpenStore;
import org.guichet.app.Printers;
import org.guichet.app.Surroundings;
import org.guichet.app.Workers;
import org.guichet.kernel.Refusal;
import org.guichet.store.OpeningListener;
import org.guichet.ticketing.spool.PrintFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guichet printer list|use|test}: where this counter prints its tickets. */
@Command(name = "printer", mixinStandardHelpOptions = true, description = "usage.printer")
public final class PrinterCommand {

    /** Asks the system for the names of its printers. */
    @FunctionalInterface
    interface Names {
        List<String> ask() throws PrintFailure;
    }

    private final Surroundings around;
    private final Names names;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public PrinterCommand() {
        this(Surroundings.ofMachine(), Printers::names);
    }

    PrinterCommand(Surroundings around, Names names) {
        this.around = around;
        this.names = names;
    }

    /** @return 0 after telling the system's printers, one a line */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "usage.printer.list")
    int list(@Mixin Speech speech) {
        PrintWriter out = spec.commandLine().getOut();
        List<String> found = installed();
        found.forEach(out::println);
        out.flush();
        if (found.isEmpty()) {
            spec.commandLine().getErr().println(speech.tell("cli.printer.none"));
        }
        return 0;
    }

    /** @return 0 when the counter prints there from its next start on */
    @Command(name = "use", mixinStandardHelpOptions = true, description = "usage.printer.use")
    int use(@Mixin Speech speech, @Mixin StoreOption store,
            @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "usage.printer.name") @Nullable String name)
            throws IOException {
        if (name != null && !installed().contains(name)) {
            throw Refusal.of("cli.printer.unknown", name, String.join(", ", installed()));
        }
        try (OpenStore open = OpenStore.openExisting(store.folder(), around, OpeningListener.NONE)) {
            open.rememberPrinter(name == null ? "" : name);
        }
        say(name == null
                ? speech.tell("cli.printer.folder", store.folder().tickets().toString())
                : speech.tell("cli.printer.used", name));
        return 0;
    }

    /** @return 0 when the printer took the page */
    @Command(name = "test", mixinStandardHelpOptions = true, description = "usage.printer.test")
    int test(@Mixin Speech speech, @Mixin StoreOption store) throws IOException {
        try (OpenStore open = OpenStore.openExisting(store.folder(), around, OpeningListener.NONE);
                Workers workers = new Workers()) {
            Counter counter = Counter.open(open, workers.printer())
                    .orElseThrow(() -> Refusal.of("cli.season.none"));
            say(speech.tell("cli.printer.tested", counter.printing().printTrial(counter.wicket().programme())));
        } catch (PrintFailure e) {
            throw new Refusal(e.reason());
        }
        return 0;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private List<String> installed() {
        try {
            return names.ask();
        } catch (PrintFailure e) {
            throw new Refusal(e.reason());
        }
    }
}
