package org.guichet.app.command.central;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guichet.app.Surroundings;
import org.guichet.app.central.OpenBooks;
import org.guichet.app.command.Speech;
import org.guichet.central.Enrolment;
import org.guichet.central.LookAtHouse.Look;
import org.guichet.central.LookAtHouse.Seen;
import org.guichet.central.Standing;
import org.guichet.kernel.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code guichet central status}: the house as it stands. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "usage.central.status")
public final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private Speech speech = new Speech();
    @Mixin
    private BooksOption books = new BooksOption();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenBooks open = OpenBooks.open(books.place(), Surroundings.ofMachine())) {
            Look look = open.lookAtHouse().look();
            out.println(speech.tell("central.status.books", open.place().shown(), look.generation(),
                    Message.counted("central.counters", selling(look)), look.openCases()));
            if (!open.proveActor().hasAdministrator()) {
                out.println(speech.tell("central.administrator.none"));
            }
            if (!look.alarm().isEmpty()) {
                out.println(speech.tell("central.status.alarm", Message.of("central.alarm." + look.alarm())));
            }
            if (!look.websites().isEmpty() || look.counters().stream().anyMatch(seen -> !seen.told())) {
                out.println(speech.tell("central.status.recovering"));
            }
            look.counters().stream().filter(seen -> !seen.told()).forEach(seen -> out.println(
                    speech.tell("central.status.missing", seen.enrolment().name(),
                            seen.enrolment().counter().dotted())));
            look.websites().forEach(name -> out.println(speech.tell("central.status.website", name)));
            out.println();
            seats(look).print(out);
            open.holdSeats().held().forEach((event, names) -> names.forEach((name, seats) -> out.println(speech
                    .tell("central.status.held", String.valueOf(event), Message.counted("central.seats", seats),
                            name))));
        }
        out.flush();
        return 0;
    }

    private static long selling(Look look) {
        return look.counters().stream().map(Seen::enrolment)
                .filter(enrolment -> enrolment.state() == Enrolment.State.ACTIVE).count();
    }

    private Columns seats(Look look) {
        List<String> names = new ArrayList<>(List.of("event"));
        for (Standing standing : Standing.values()) {
            names.add(standing.name());
        }
        names.add("capacity");
        Columns columns = new Columns(speech, names.toArray(String[]::new));
        look.seats().forEach((event, counts) -> columns.row(row(event, counts)));
        return columns;
    }

    private static List<Object> row(int event, Map<Standing, Integer> counts) {
        List<Object> row = new ArrayList<>(List.of(String.valueOf(event)));
        row.addAll(counts.values());
        row.add(counts.values().stream().mapToInt(Integer::intValue).sum());
        return row;
    }
}
