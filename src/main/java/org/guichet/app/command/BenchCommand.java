package org.guichet.app.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.guichet.lab.bench.Bench;
import org.guichet.lab.bench.BenchReport;
import org.guichet.lab.bench.Benches;
import org.guichet.lab.bench.Check;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guichet bench NAME}: measures one promise; the exit status is 1 when it is not kept. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "usage.bench")
public final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Speech speech = new Speech();

    @Parameters(paramLabel = "NAME", descriptionKey = "usage.bench.name")
    private String name;

    @Option(names = "--json", descriptionKey = "usage.json")
    private boolean json;

    @Option(names = "--database", paramLabel = "URL", defaultValue = "", descriptionKey = "usage.bench.database")
    private String database = "";

    @Option(names = "--counters", paramLabel = "N", defaultValue = "8500", descriptionKey = "usage.bench.counters")
    private int counters;

    @Option(names = "--sales-each", paramLabel = "N", defaultValue = "30", descriptionKey = "usage.bench.sales-each")
    private int salesEach;

    @Override
    public Integer call() throws Exception {
        Benches benches = new Benches(new Benches.Scale(database, counters, salesEach));
        Bench bench = benches.named(name).orElseThrow(
                () -> new Refusal(Message.of("bench.unknown", name, String.join(", ", benches.names()))));
        BenchReport report = bench.run();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(report.json());
        } else {
            report.checks().forEach(check -> out.println(line(check)));
        }
        out.flush();
        return report.ok() ? 0 : 1;
    }

    private String line(Check check) {
        String key = check.ratio() == null ? "bench.check" : "bench.check.against";
        return speech.tell(check.ok() ? "bench.kept" : "bench.broken") + "  "
                + speech.tell(key, check.name(), number(check.value()), number(check.bound()),
                        number(check.yardstick() == null ? 0 : check.yardstick()),
                        number(check.ratio() == null ? 0 : check.ratio()), speech.tell(bound(check.kind())));
    }

    private static String bound(Check.Kind kind) {
        return switch (kind) {
            case AT_MOST -> "bench.at-most";
            case AT_LEAST -> "bench.at-least";
            case EXACTLY -> "bench.exactly";
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
