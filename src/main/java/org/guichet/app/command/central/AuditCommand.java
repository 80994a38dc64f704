package org.guichet.app.command.central;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.guichet.app.Surroundings;
import org.guichet.app.central.OpenBooks;
import org.guichet.app.command.Speech;
import org.guichet.central.Office.Act;
import org.guichet.kernel.Moment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code guichet central audit}: who did what, when and why. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "usage.central.audit")
public final class AuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private Speech speech = new Speech();
    @Mixin
    private BooksOption books = new BooksOption();
    @Option(names = "--last", paramLabel = "N", defaultValue = "100", descriptionKey = "usage.central.audit.last")
    private int last;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Columns columns = new Columns(speech, "number", "at", "who", "what", "subject", "why", "proof");
        try (OpenBooks open = OpenBooks.open(books.place(), Surroundings.ofMachine())) {
            open.lookAtHouse().acts(last).forEach(act -> columns.row(row(act)));
        }
        columns.print(out);
        out.flush();
        return 0;
    }

    private List<Object> row(Act act) {
        return List.of(String.valueOf(act.number()), new Moment(act.at(), ZoneId.systemDefault()), act.who(),
                speech.tell("central.act." + act.what()), act.subject(), act.why(),
                speech.tell("central.proof." + act.proof()));
    }
}
