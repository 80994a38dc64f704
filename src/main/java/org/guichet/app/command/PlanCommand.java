package org.guichet.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.guichet.app.OpenStore;
import org.guichet.app.PlanLetters;
import org.guichet.app.Surroundings;
import org.guichet.kernel.Language;
import org.guichet.kernel.Refusal;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.codec.ImportedPlan;
import org.guichet.seating.codec.PlanFiles;
import org.guichet.seating.codec.PlanJson;
import org.guichet.seating.generate.ArenaGenerator;
import org.guichet.seating.generate.GeneratedPlan;
import org.guichet.seating.generate.StadiumGenerator;
import org.guichet.store.OpeningListener;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guichet plan validate|import|export|generate}: seating-plan files. */
@Command(name = "plan", mixinStandardHelpOptions = true, description = "usage.plan")
public final class PlanCommand {

    /** What {@code generate} can make. */
    enum House {
        ARENA, STADIUM;

        GeneratedPlan generate(Language language) {
            return switch (this) {
                case ARENA -> new ArenaGenerator(language).generate();
                case STADIUM -> new StadiumGenerator(language).generate();
            };
        }
    }

    private final Surroundings around;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public PlanCommand() {
        this(Surroundings.ofMachine());
    }

    PlanCommand(Surroundings around) {
        this.around = around;
    }

    /** @return 0 for a plan that can be imported, 1 after telling every problem, one a line */
    @Command(name = "validate", mixinStandardHelpOptions = true, description = "usage.plan.validate")
    int validate(@Mixin Speech speech,
            @Parameters(paramLabel = "PLAN", descriptionKey = "usage.plan.file") Path plan,
            @Option(names = "--sidecar", paramLabel = "FILE", descriptionKey = "usage.sidecar") @Nullable Path sidecar) {
        SeatingPlan read = read(speech, plan, sidecar).plan();
        PrintWriter out = spec.commandLine().getOut();
        out.println(speech.tell("plan.told", read.name(), read.sections().size(), read.seatCount(),
                read.size() - read.seatCount()));
        out.flush();
        return 0;
    }

    /** @return 0 when the plan is on the shelf of the store, where season files find it by its name */
    @Command(name = "import", mixinStandardHelpOptions = true, description = "usage.plan.import")
    int importPlan(@Mixin Speech speech, @Mixin StoreOption store,
            @Parameters(paramLabel = "PLAN", descriptionKey = "usage.plan.file") Path plan,
            @Option(names = "--sidecar", paramLabel = "FILE", descriptionKey = "usage.sidecar") @Nullable Path sidecar)
            throws IOException {
        read(speech, plan, sidecar);
        try (OpenStore open = OpenStore.open(store.folder(), around, OpeningListener.NONE)) {
            SeatingPlan kept = open.importPlan(plan, sidecar).plan();
            spec.commandLine().getOut()
                    .println(speech.tell("plan.imported", String.valueOf(plan.getFileName()), kept.seatCount()));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    /** @return 0 when the plan was written anew, in the order and form that this program writes */
    @Command(name = "export", mixinStandardHelpOptions = true, description = "usage.plan.export")
    int export(@Mixin Speech speech,
            @Parameters(paramLabel = "PLAN", descriptionKey = "usage.plan.file") Path plan,
            @Option(names = "--sidecar", paramLabel = "FILE", descriptionKey = "usage.sidecar") @Nullable Path sidecar,
            @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "usage.plan.out") Path out) {
        ImportedPlan read = read(speech, plan, sidecar);
        write(out, PlanJson.write(read.document()));
        if (sidecar != null) {
            write(beside(out), PlanJson.write(read.sidecar()));
        }
        return 0;
    }

    /** @return 0 when {@code NAME.json} and {@code NAME.sidecar.json} were written */
    @Command(name = "generate", mixinStandardHelpOptions = true, description = "usage.plan.generate")
    int generate(@Mixin Speech speech,
            @Parameters(paramLabel = "arena|stadium", descriptionKey = "usage.plan.house") House house,
            @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "usage.plan.out") Path out) {
        GeneratedPlan made = house.generate(speech.language());
        write(out, PlanJson.write(made.document()));
        write(beside(out), PlanJson.write(made.sidecar()));
        PrintWriter told = spec.commandLine().getOut();
        told.println(out);
        told.println(beside(out));
        told.flush();
        return 0;
    }

    private ImportedPlan read(Speech speech, Path plan, @Nullable Path sidecar) {
        ImportedPlan read = PlanFiles.read(plan, sidecar);
        PrintWriter err = spec.commandLine().getErr();
        Stream.concat(read.warnings().stream(), PlanLetters.warning(read.plan(), plan.toString()).stream())
                .forEach(warning -> err.println(speech.tell(warning)));
        err.flush();
        return read;
    }

    /** {@code arena.json} has its sidecar in {@code arena.sidecar.json}. */
    private static Path beside(Path plan) {
        String name = String.valueOf(plan.getFileName());
        String stem = name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name;
        return plan.resolveSibling(stem + ".sidecar.json");
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, bytes);
        } catch (IOException e) {
            throw Refusal.of("plan.file.unwritable", file.toString());
        }
    }
}
