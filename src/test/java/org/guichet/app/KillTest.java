package org.guichet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.guichet.app.EveningProcess.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real counter in a real process, killed by the operating system at every append, force and apply of an evening, and once
 * before every fifth line around them: opening, selling, printing, closing. {@code -Dguichet.kill.everywhere=true} kills it
 * before every line, every time, which takes its time.
 */
class KillTest {

    /** Killed each time they begin: before an append is written, between that and its force, between force and apply. */
    private static final Map<String, Set<String>> ALWAYS = Map.of(
            "org.guichet.journal.file.SegmentWriter", Set.of("write", "force"),
            "org.guichet.store.Follower", Set.of("apply"));

    private static final Map<String, Set<String>> ONCE = Map.ofEntries(
            Map.entry("org.guichet.app.OpenStore", Set.of("<init>", "close")),
            Map.entry("org.guichet.app.TicketOffice", Set.of("write", "note")),
            Map.entry("org.guichet.journal.file.FileJournal", Set.of("append", "put", "moveAnchor")),
            Map.entry("org.guichet.journal.file.CleanStop", Set.of("write")),
            Map.entry("org.guichet.journal.file.SegmentFormat", Set.of("create")),
            Map.entry("org.guichet.sale.Ledger", Set.of("record")),
            Map.entry("org.guichet.store.Follower", Set.of("commit")),
            Map.entry("org.guichet.store.KeptFiles", Set.of("put")),
            Map.entry("org.guichet.store.ViewFiles", Set.of("write", "closed")),
            Map.entry("org.guichet.ticketing.spool.FolderPrinter", Set.of("print", "write")),
            Map.entry("org.guichet.ticketing.spool.PrintQueue", Set.of("run")));

    private static final int EVERY = 5;

    @TempDir
    Path folder;

    @Test
    void nothingPromisedIsLostWhereverTheProcessIsKilled() throws Exception {
        EveningProgram program = EveningProgram.prepare(folder, root("whole"));
        List<Moment> moments = moments(program);
        assertThat(moments).as("three for each entry, and some around").hasSizeGreaterThan(45);
        ExecutorService hands = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Boolean> rebuilt = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        try {
            List<Callable<Boolean>> kills = new ArrayList<>();
            for (Moment moment : moments) {
                int number = kills.size();
                kills.add(() -> kill(program, moment, number));
            }
            for (Future<Boolean> kill : hands.invokeAll(kills)) {
                try {
                    rebuilt.add(kill.get());
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                }
            }
        } finally {
            hands.shutdownNow();
        }
        assertThat(failures).isEmpty();
        assertThat(rebuilt).as("views both caught up and made anew").contains(true, false);
    }

    /** Every other time the machine is started again as well: then no view that was open may be trusted. */
    private boolean kill(EveningProgram program, Moment moment, int number) throws IOException, InterruptedException {
        Path root = root("kill-" + number);
        EveningProcess evening = new EveningProcess(program, root, Map.of());
        assertThat(evening.killedAt(moment)).as("killed before %s", moment).isTrue();
        Surroundings same = Evening.around(root);
        Surroundings later = new Surroundings(same.time(), same.ids(), () -> "another run", same.machine(),
                same.anchors(), same.disks());
        boolean rebuilt = new Aftermath(root, evening.told(), "killed before " + moment)
                .check(number % 2 == 0 ? same : later);
        remove(root);
        return rebuilt;
    }

    private List<Moment> moments(EveningProgram program) throws IOException, InterruptedException {
        Path root = root("watched");
        List<Moment> always = new EveningProcess(program, root, ALWAYS).moments();
        new Aftermath(root, List.of("season ", "closed "), "not killed").check(Evening.around(root));
        List<Moment> others = new EveningProcess(program, root("watched-closely"), ONCE).moments();
        if (Boolean.getBoolean("guichet.kill.everywhere")) {
            return Stream.concat(always.stream(), others.stream()).toList();
        }
        List<Moment> chosen = new ArrayList<>(always.stream().filter(moment -> moment.line().code() == 0).toList());
        Set<EveningProcess.Line> lines = new HashSet<>();
        others.stream().filter(moment -> lines.add(moment.line()) && lines.size() % EVERY == 0).forEach(chosen::add);
        return chosen;
    }

    private Path root(String name) throws IOException {
        Path root = folder.resolve(name);
        HallFiles.write(root.resolve(Evening.SEASON));
        return root;
    }

    private static void remove(Path root) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(root)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
