package org.guichet.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.guichet.app.Display;
import org.guichet.kernel.Refusal;
import org.guichet.lab.bench.Bench;
import org.guichet.lab.bench.Benches;
import org.guichet.lab.bench.Check;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guichet bench NAME}: measures one thing; exit status 1 when a check does not hold. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Mesure / measures: seatmap, seatchange, best, sale, tickets, start.")
public final class BenchCommand implements Callable<Integer> {

    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private Speech speech = new Speech();
    @Parameters(paramLabel = "NAME", description = "Ce qui est mesuré / what is measured.")
    private String name = "";
    @Option(names = "--json", description = "Rien que le JSON / the JSON alone.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Bench bench = Benches.named(name).orElseThrow(() -> Refusal.of("cli.bench.unknown", name, Benches.names()));
        if (bench.draws()) {
            Display.start(true, WIDTH, HEIGHT);
        }
        List<Check> checks = bench.run();
        PrintWriter out = spec.commandLine().getOut();
        if (!json) {
            checks.forEach(check -> out.println(told(check)));
        }
        out.println(Benches.json(bench, checks));
        out.flush();
        return checks.stream().allMatch(Check::ok) ? 0 : 1;
    }

    private String told(Check check) {
        return String.format(Locale.ROOT, "%-4s %-60s %12.4f / %12.4f = %9.4f  (<= %.4f)",
                speech.tell(check.ok() ? "cli.bench.ok" : "cli.bench.bad"), check.name(), check.value(),
                check.yardstick(), check.ratio(), check.bound());
    }
}
