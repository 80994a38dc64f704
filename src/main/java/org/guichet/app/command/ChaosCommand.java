package org.guichet.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.guichet.lab.Scratch;
import org.guichet.lab.chaos.Chaos;
import org.guichet.lab.chaos.ChaosReport;
import org.guichet.lab.chaos.OwnPostgres;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code guichet chaos}: kills real counters and a real centre while they sell; the exit status is 1 when anything differs. */
@Command(name = "chaos", mixinStandardHelpOptions = true, description = "usage.chaos")
public final class ChaosCommand implements Callable<Integer> {

    private static final String POSTGRES = "jdbc:postgresql:";
    private static final String H2 = "h2";
    private static final long SEEDS = 1_000_000;
    private static final int SHOWN = 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--kills", paramLabel = "N", defaultValue = "20", descriptionKey = "usage.chaos.kills")
    private int kills;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "usage.chaos.seed")
    private @Nullable Long seed;

    @Option(names = "--database", paramLabel = "URL|h2", descriptionKey = "usage.chaos.database")
    private @Nullable String database;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "usage.chaos.out")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (kills < 1) {
            throw Refusal.of("chaos.kills");
        }
        if (out == null) {
            try (Scratch scratch = Scratch.make()) {
                ChaosReport report = run(scratch.folder());
                if (!report.differences().none()) {
                    scratch.keep();
                }
                return tell(report, scratch.folder());
            }
        }
        Files.createDirectories(out);
        return tell(run(out.toAbsolutePath()), out);
    }

    private ChaosReport run(Path folder) throws IOException, InterruptedException {
        long chosen = seed == null ? ThreadLocalRandom.current().nextLong(SEEDS) : seed;
        try (Chaos chaos = chaos(folder, chosen)) {
            return chaos.run(done -> complain(speech.tell("chaos.progress", done, kills)));
        }
    }

    private Chaos chaos(Path folder, long chosen) throws IOException, InterruptedException {
        if (database != null && database.startsWith(POSTGRES)) {
            complain(speech.tell("chaos.begins", chosen, database.replaceFirst("\\?.*", "")));
            return new Chaos(folder, kills, chosen, database);
        }
        if (database != null && !database.equals(H2)) {
            throw Refusal.of("chaos.database", database);
        }
        Optional<Path> programs = database == null ? OwnPostgres.installed() : Optional.empty();
        if (programs.isEmpty()) {
            complain(speech.tell("chaos.begins", chosen, Message.of("chaos.h2")));
            return new Chaos(folder, kills, chosen, "");
        }
        complain(speech.tell("chaos.begins", chosen, Message.of("chaos.own", programs.get())));
        return Chaos.withOwnPostgres(folder, kills, chosen, programs.get());
    }

    private int tell(ChaosReport report, Path folder) {
        List<String> differences = report.differences().all();
        differences.stream().limit(SHOWN).forEach(this::complain);
        if (!differences.isEmpty()) {
            complain(speech.tell("chaos.kept", folder));
        }
        PrintWriter told = spec.commandLine().getOut();
        told.println(report.json());
        told.flush();
        return differences.isEmpty() ? 0 : 1;
    }

    private void complain(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
