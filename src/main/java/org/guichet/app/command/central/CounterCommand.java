package org.guichet.app.command.central;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import org.guichet.app.Surroundings;
import org.guichet.app.central.OpenBooks;
import org.guichet.app.command.Speech;
import org.guichet.central.BackOffice.GivenUp;
import org.guichet.central.InviteCounter.Invitation;
import org.guichet.central.LookAtHouse;
import org.guichet.central.LookAtHouse.Seen;
import org.guichet.central.Register.Offer;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Message;
import org.guichet.kernel.Moment;
import org.guichet.kernel.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guichet central counter}: brings counters into the house and lists them. */
@Command(name = "counter", mixinStandardHelpOptions = true, description = "usage.central.counter")
public final class CounterCommand {

    private static final String NONE = "—";

    private final Surroundings around;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public CounterCommand() {
        this(Surroundings.ofMachine());
    }

    CounterCommand(Surroundings around) {
        this.around = around;
    }

    /** Prints the one-time code, which is shown this once. */
    @Command(name = "add", mixinStandardHelpOptions = true, description = "usage.central.counter.add")
    int add(@Mixin Speech speech, @Mixin BooksOption books, @Mixin ByOption by,
            @Option(names = "--number", paramLabel = "N", defaultValue = "0", descriptionKey = "usage.central.counter.number") int number,
            @Option(names = "--name", paramLabel = "NAME", required = true, descriptionKey = "usage.central.counter.name") String name)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenBooks open = OpenBooks.open(books.place(), around)) {
            Invitation invitation = open.inviteCounter().invite(number, name.strip(), by.administrator(open, speech));
            show(out, speech, invitation);
            if (invitation.replaces()) {
                out.println(speech.tell("central.counter.replaces", String.valueOf(invitation.counter())));
            }
        }
        out.flush();
        return 0;
    }

    /** The code, alone on its line, and what it is good for. */
    static void show(PrintWriter out, Speech speech, Invitation invitation) {
        out.println();
        out.println("    " + invitation.code());
        out.println();
        out.println(speech.tell("central.counter.invited", String.valueOf(invitation.counter()), invitation.name(),
                new Moment(invitation.until(), ZoneId.systemDefault())));
    }

    /** Every counter in every incarnation, and those that were invited. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "usage.central.counter.list")
    int list(@Mixin Speech speech, @Mixin BooksOption books) throws IOException {
        Columns columns = new Columns(speech, "number", "name", "state", "accepted", "held", "heard");
        try (OpenBooks open = OpenBooks.open(books.place(), around)) {
            LookAtHouse house = open.lookAtHouse();
            house.look().counters().forEach(seen -> columns.row(row(speech, seen)));
            house.invited(around.time().now()).forEach(offer -> columns.row(row(speech, offer)));
        }
        PrintWriter out = spec.commandLine().getOut();
        columns.print(out);
        out.flush();
        return 0;
    }

    /** Stolen, dead or retired: its newest incarnation sells no more, what it holds waits for its journal. */
    @Command(name = "revoke", mixinStandardHelpOptions = true, description = "usage.central.counter.revoke")
    int revoke(@Mixin Speech speech, @Mixin BooksOption books, @Mixin WhyOption why,
            @Parameters(paramLabel = "N", descriptionKey = "usage.central.counter.which") int number)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenBooks open = OpenBooks.open(books.place(), around)) {
            CounterId revoked = open.backOffice().revoke(number, why.administrator(open, speech));
            out.println(speech.tell("central.counter.revoked", revoked.dotted(), String.valueOf(number)));
        }
        out.flush();
        return 0;
    }

    /** Nobody waits for it any longer: what is not known to be sold returns to the pool, gates refuse its later tickets. */
    @Command(name = "override", mixinStandardHelpOptions = true, description = "usage.central.counter.override")
    int override(@Mixin Speech speech, @Mixin BooksOption books, @Mixin WhyOption why,
            @Parameters(paramLabel = "N[.I]", descriptionKey = "usage.central.counter.incarnation") String which)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenBooks open = OpenBooks.open(books.place(), around)) {
            CounterId counter = which.matches("[1-9][0-9]{0,4}")
                    ? open.backOffice().awaited(Integer.parseInt(which))
                    : incarnation(which);
            GivenUp done = open.backOffice().giveUp(counter, why.manager(open, speech));
            out.println(speech.tell("central.counter.given-up", counter.dotted(),
                    Message.counted("central.seats", done.freed()), Message.counted("central.seats", done.sold()),
                    done.admitted()));
        }
        out.flush();
        return 0;
    }

    private static CounterId incarnation(String dotted) {
        try {
            return CounterId.ofDotted(dotted);
        } catch (IllegalArgumentException e) {
            throw Refusal.of("central.counter.which", dotted);
        }
    }

    private static List<Object> row(Speech speech, Seen seen) {
        return List.of(seen.enrolment().counter().dotted(), seen.enrolment().name(),
                speech.tell("central.state." + seen.enrolment().state()), seen.accepted(), seen.held(),
                seen.lastEntry().<Object>map(at -> new Moment(at, ZoneId.systemDefault())).orElse(NONE));
    }

    private static List<Object> row(Speech speech, Offer offer) {
        return List.of(String.valueOf(offer.counter()), offer.name(), speech.tell("central.state.INVITED"), NONE, NONE,
                NONE);
    }
}
