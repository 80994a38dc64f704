package org.guichet.app.command;

import io.avaje.jsonb.Jsonb;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.guichet.app.CounterReadiness;
import org.guichet.app.StoreFolder;
import org.guichet.app.doctor.Examination;
import org.guichet.kernel.Finding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code guichet doctor}: what this machine lacks to sell, and what to do. Exit status 1 when something is red. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "usage.doctor")
public final class Doctor implements Callable<Integer> {

    @Mixin
    private final Speech speech = new Speech();

    @Mixin
    private final StoreOption store = new StoreOption();

    @Option(names = "--json", descriptionKey = "usage.json")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        StoreFolder folder = store.folder();
        Examination examination = CounterReadiness.ofMachine(folder);
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(Jsonb.builder().serializeNulls(true).build().toJson(DoctorReport.of(examination, speech)));
        } else {
            examination.findings().forEach(finding -> tell(finding, out));
            out.println(speech.tell(examination.isHealthy() ? "doctor.healthy" : "doctor.ill"));
        }
        return examination.isHealthy() ? 0 : 1;
    }

    private void tell(Finding finding, PrintWriter out) {
        String mark = switch (finding.level()) {
            case GREEN -> "✓";
            case YELLOW -> "!";
            case RED -> "✗";
        };
        out.printf("%s %-12s %s%n", mark, speech.tell("doctor.check." + finding.check()), speech.tell(finding.says()));
        if (finding.advice() != null) {
            out.printf("  %-12s → %s%n", "", speech.tell(finding.advice()));
        }
    }
}
