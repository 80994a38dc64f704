package org.guichet.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.guichet.app.DemoFiles;
import org.guichet.app.OpenStore;
import org.guichet.app.StoreFolder;
import org.guichet.kernel.Language;
import org.guichet.lab.Scratch;
import org.guichet.sale.Programme;
import org.guichet.store.OpeningListener;

/**
 * Import of the stadium's 100,000 places, and what re-opening a counter on them costs more than on the arena. Every start is
 * a fresh process in life; here each is a fresh store object in a warm one, arena and stadium in turn.
 */
final class StartBench implements Bench {

    private static final double IMPORT_LIMIT_MS = 3_000;
    private static final double REOPEN_MORE_MS = 250;
    private static final int STARTS = 9;
    private static final List<String> OF_STADIUM = List.of("\"stadium\"", "[prices.final", "[[fee]]", "code = \"E\"");
    private static final List<String> OF_ARENA = List.of("\"arena\"", "[prices.playoffs", "[holds.");

    @Override
    public String name() {
        return "start";
    }

    @Override
    public BenchReport run() throws IOException {
        try (Scratch scratch = Scratch.make()) {
            Path season = DemoFiles.write(scratch.folder().resolve("season"), Language.FR, scratch.today());
            Path arena = without(season, "arena", OF_STADIUM);
            Path stadium = without(season, "stadium", OF_ARENA);
            double imported = importMillis(scratch, "stadium", stadium);
            importMillis(scratch, "arena", arena);
            Samples arenaStarts = new Samples();
            Samples stadiumStarts = new Samples();
            for (int start = 0; start < STARTS; start++) {
                reopen(scratch, "arena", arenaStarts);
                reopen(scratch, "stadium", stadiumStarts);
            }
            double more = stadiumStarts.millis(50) - arenaStarts.millis(50);
            return new BenchReport(name(),
                    List.of(Check.atMost("import of 100,000 places, cold, ms", imported, IMPORT_LIMIT_MS),
                            Check.atMost("re-open on 100,000 places over the arena, ms", more, REOPEN_MORE_MS)));
        }
    }

    private static double importMillis(Scratch scratch, String name, Path season) throws IOException {
        long start = System.nanoTime();
        try (OpenStore store = open(scratch, name)) {
            store.importSeason(season);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static void reopen(Scratch scratch, String name, Samples timings) throws IOException {
        long start = System.nanoTime();
        try (OpenStore store = open(scratch, name)) {
            Programme programme = store.programme().orElseThrow();
            if (programme.events().isEmpty()) {
                throw new IllegalStateException("nothing to sell");
            }
            timings.add(System.nanoTime() - start);
        }
    }

    private static OpenStore open(Scratch scratch, String name) throws IOException {
        return OpenStore.open(new StoreFolder(scratch.folder().resolve(name)), scratch.around(), OpeningListener.NONE);
    }

    /** The demo season without what belongs to the other venue. */
    private static Path without(Path season, String name, List<String> marks) throws IOException {
        StringBuilder kept = new StringBuilder();
        for (String block : Files.readString(season).split("\n(?=\\[)", -1)) {
            if (marks.stream().noneMatch(block::contains)) {
                kept.append(block).append('\n');
            }
        }
        return Files.writeString(season.resolveSibling(name + ".toml"), kept);
    }
}
