package org.guichet.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.guichet.journal.ParkedEntry;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.sale.AtOnce;
import org.guichet.store.OpeningListener;

/**
 * A scripted evening at a counter, in a process of its own: from an empty folder through sales, a void, a reprint and carts
 * on hold to a clean stop. Each thing that the counter has promised is told on standard output at once.
 */
final class Evening {

    /** The folder of the season's files. */
    static final String SEASON = "season";

    private final PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Evening() {}

    /** @param args the folder that holds store, anchors and season */
    public static void main(String[] args) throws Exception {
        new Evening().pass(Path.of(args[0]));
    }

    static StoreFolder store(Path root) {
        return new StoreFolder(root.resolve("store"));
    }

    static Surroundings around(Path root) {
        return Surroundings.ofMachine().anchoredIn(root.resolve("anchors"));
    }

    static Path season(Path root) {
        return root.resolve(SEASON).resolve("season.toml");
    }

    private void pass(Path root) throws Exception {
        try (OpenStore store = OpenStore.open(store(root), around(root), OpeningListener.NONE);
                Workers workers = new Workers()) {
            store.importSeason(season(root));
            tell("season", "");
            sell(new Clerk(Counter.open(store, workers.printer()).orElseThrow(), workers));
        }
        tell("closed", "");
    }

    private void sell(Clerk clerk) throws InterruptedException {
        clerk.take(HallFiles.FIRST, "A-1", "A-2");
        Recorded<SaleEntry> first = sold(clerk);
        clerk.print(first, 0);
        tell("printed", first.entry().number());

        clerk.take(HallFiles.FIRST, "B-1", "B-2");
        ParkedEntry waiting = clerk.park();
        tell("parked", waiting.sale().value().toString());

        clerk.take(HallFiles.FIRST, "C-1");
        clerk.take(HallFiles.SECOND, "C-1");
        Recorded<SaleEntry> both = sold(clerk);
        clerk.wicket().voidLastSale().voidSale(both.entry().id(), "");
        tell("voided", both.entry().number());

        clerk.wicket().parkCarts().takeBack(waiting.sale(), clerk.wicket().cart(), new AtOnce());
        Recorded<SaleEntry> taken = sold(clerk);
        clerk.print(taken, 0);
        tell("printed", taken.entry().number());

        clerk.take(HallFiles.SECOND, "D-5");
        tell("parked", clerk.park().sale().value().toString());

        int generation = clerk.reprint(first).entry().generation();
        tell("reprinted", first.entry().number());
        clerk.print(first, generation);
        tell("printed again", first.entry().number());
    }

    private Recorded<SaleEntry> sold(Clerk clerk) {
        Recorded<SaleEntry> sale = clerk.pay();
        tell("sold", sale.entry().number());
        return sale;
    }

    private void tell(String what, String which) {
        told.println(what + " " + which);
    }
}
