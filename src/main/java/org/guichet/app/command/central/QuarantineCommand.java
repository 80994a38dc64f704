package org.guichet.app.command.central;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.guichet.app.Surroundings;
import org.guichet.app.central.OpenBooks;
import org.guichet.app.command.Speech;
import org.guichet.central.Cases.Case;
import org.guichet.central.SettleCases.Seen;
import org.guichet.central.Standing;
import org.guichet.i18n.Texts;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.Message;
import org.guichet.kernel.Moment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guichet central quarantine}: the contradictions that wait for a person, and what is decided about them. */
@Command(name = "quarantine", mixinStandardHelpOptions = true, description = "usage.central.quarantine")
public final class QuarantineCommand {

    private static final String WHY = "central.case.why.";
    private static final String TO_DO = "central.case.do.";
    private static final String OTHER = "other";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What happened, to which ticket, and what to do; a paragraph each. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "usage.central.quarantine.list")
    int list(@Mixin Speech speech, @Mixin BooksOption books) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenBooks open = OpenBooks.open(books.place(), Surroundings.ofMachine())) {
            List<Seen> cases = open.settleCases().open();
            out.println(speech.tell(Message.counted("central.cases", cases.size())));
            cases.forEach(seen -> tell(out, speech, seen));
        }
        out.flush();
        return 0;
    }

    private static void tell(PrintWriter out, Speech speech, Seen seen) {
        Case about = seen.about();
        out.println();
        out.println(speech.tell("central.case.head", String.valueOf(about.number()), about.counter().dotted(),
                String.valueOf(about.sequence()), new Moment(about.at(), ZoneId.systemDefault())));
        out.println(speech.tell("central.case.happened", Message.of(known(WHY, about.why()), about.why())));
        seen.ticket().ifPresentOrElse(ticket -> out.println(speech.tell("central.case.ticket", seen.sale(),
                ticket.line(), label(ticket), String.valueOf(ticket.event()), ticket.total())),
                () -> seat(about).ifPresent(seat -> out.println(speech.tell(seat))));
        seen.seat().ifPresent(
                standing -> out.println(speech.tell("central.case.seat.now", Message.of(word(standing)))));
        out.println(speech.tell("central.case.todo", Message.of(known(TO_DO, about.why()),
                String.valueOf(about.counter().number()), about.counter().dotted())));
    }

    private static Optional<Message> seat(Case about) {
        return about.seat().isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of("central.case.seat", about.seat(), String.valueOf(about.event())));
    }

    private static String label(TicketLine ticket) {
        return String.join(" ", ticket.section(), ticket.row(), ticket.number()).replaceAll(" +", " ");
    }

    private static String known(String prefix, String why) {
        return prefix + (Texts.has(prefix + why) ? why : OTHER);
    }

    private static String word(Standing standing) {
        return "central.column." + standing;
    }

    /** Records what was decided. */
    @Command(name = "resolve", mixinStandardHelpOptions = true, description = "usage.central.quarantine.resolve")
    int resolve(@Mixin Speech speech, @Mixin BooksOption books, @Mixin WhyOption why,
            @Parameters(paramLabel = "CASE", descriptionKey = "usage.central.quarantine.case") long number)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenBooks open = OpenBooks.open(books.place(), Surroundings.ofMachine())) {
            Optional<Standing> seat = open.settleCases().settle(number, why.manager(open, speech));
            out.println(speech.tell("central.case.settled", String.valueOf(number)));
            seat.ifPresent(standing -> out.println(
                    speech.tell("central.case.seat.now", Message.of(word(standing)))));
        }
        out.flush();
        return 0;
    }
}
