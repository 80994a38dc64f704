package org.guichet.app.command.central;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.guichet.app.Surroundings;
import org.guichet.app.central.OpenBooks;
import org.guichet.app.command.Speech;
import org.guichet.central.AllotmentPolicy;
import org.guichet.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code guichet central policy}: how the seats of every event are shared among the counters; changes it for one event. */
@Command(name = "policy", mixinStandardHelpOptions = true, description = "usage.central.policy")
public final class PolicyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private Speech speech = new Speech();
    @Mixin
    private BooksOption books = new BooksOption();
    @Mixin
    private ByOption by = new ByOption();
    @Mixin
    private RideOutOption rideOut = new RideOutOption();
    @Option(names = "--event", paramLabel = "N", descriptionKey = "usage.central.event")
    private @Nullable Integer event;
    @Option(names = "--section", paramLabel = "NAME=N", descriptionKey = "usage.central.policy.section")
    private Map<String, Integer> sections = Map.of();
    @Option(names = "--automatic", descriptionKey = "usage.central.policy.automatic")
    private boolean automatic;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        OptionalInt minutes = rideOut.minutes();
        try (OpenBooks open = OpenBooks.open(books.place(), Surroundings.ofMachine())) {
            if (minutes.isPresent() || automatic || !sections.isEmpty()) {
                set(open, minutes);
            }
            List<AllotmentPolicy> shown = open.setPolicy().all().stream()
                    .filter(policy -> event == null || policy.event() == event).toList();
            Columns columns = new Columns(speech, "event", "ride-out", "shared");
            shown.forEach(policy -> columns.row(List.of(String.valueOf(policy.event()),
                    policy.rideOutMinutes() + " min", shared(policy))));
            columns.print(out);
        }
        out.flush();
        return 0;
    }

    private void set(OpenBooks open, OptionalInt minutes) {
        if (event == null || (automatic && !sections.isEmpty())) {
            throw Refusal.of("central.policy.which");
        }
        open.setPolicy().set(event, before -> {
            AllotmentPolicy shared = automatic || !sections.isEmpty() ? before.sharedBy(sections) : before;
            return minutes.isPresent() ? shared.ridingOut(minutes.getAsInt()) : shared;
        }, by.manager(open, speech));
    }

    private String shared(AllotmentPolicy policy) {
        return policy.isFixed()
                ? policy.sections().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(", "))
                : speech.tell("central.policy.automatic");
    }
}
