package org.guichet.app.command.central;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.guichet.app.Surroundings;
import org.guichet.app.central.BooksPlace;
import org.guichet.app.central.CentralApp;
import org.guichet.app.command.Speech;
import org.guichet.central.Enrolment;
import org.guichet.central.LookAtHouse.Look;
import org.guichet.kernel.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code guichet central}: starts the centre, which serves until it is told to stop. */
@Command(name = "central", mixinStandardHelpOptions = true, description = "usage.central", subcommands = {
    AdoptCommand.class, AllotCommand.class, AuditCommand.class, BackupCommand.class, CalmCommand.class,
    CounterCommand.class,
    HoldCommand.class,
    JournalCommand.class,
    QuarantineCommand.class,
    PolicyCommand.class, ReleaseCommand.class, RestoreCommand.class, SeasonCommand.class, StatusCommand.class,
    TokenCommand.class, WebsiteCommand.class})
public final class CentralCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private Speech speech = new Speech();
    @Mixin
    private BooksOption books = new BooksOption();
    @Mixin
    private ListenOption listen = new ListenOption();
    @Option(names = "--key", paramLabel = "FILE", descriptionKey = "usage.central.key")
    private @Nullable Path key;

    @Override
    public Integer call() throws IOException, InterruptedException {
        BooksPlace place = books.place();
        CentralApp app = CentralApp.start(place, key == null ? place.key() : key, listen.address(),
                Surroundings.ofMachine());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            tell(speech.tell("central.stopping"));
            app.close();
            tell(speech.tell("central.stopped"));
            stopped.countDown();
        }, "stop"));
        if (place.isInFolder()) {
            tell(speech.tell("central.small"));
        }
        if (!app.hasAdministrator()) {
            tell(speech.tell("central.administrator.none"));
        }
        spec.commandLine().getOut().println(speech.tell(ready(app, place)));
        spec.commandLine().getOut().flush();
        stopped.await();
        return 0;
    }

    private static Message ready(CentralApp app, BooksPlace place) {
        Look look = app.look();
        long selling = look.counters().stream().filter(seen -> seen.enrolment().state() == Enrolment.State.ACTIVE)
                .count();
        return Message.of("central.ready", app.url(), place.shown(), look.generation(),
                Message.counted("central.counters", selling));
    }

    private void tell(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
