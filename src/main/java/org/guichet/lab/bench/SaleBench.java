package org.guichet.lab.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.guichet.app.Counter;
import org.guichet.app.DemoFiles;
import org.guichet.app.OpenStore;
import org.guichet.app.StoreFolder;
import org.guichet.journal.file.FolderDisk;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.lab.Scratch;
import org.guichet.sale.Checkout;
import org.guichet.sale.Party;
import org.guichet.sale.Rounding;
import org.guichet.sale.Tender;
import org.guichet.sale.Wicket;
import org.guichet.store.OpeningListener;

/**
 * Four seats from Pay to confirmed on a store that holds 5,000 sales. The yardstick writes as many bytes at the end of a file
 * of the same kind and forces them.
 */
final class SaleBench implements Bench {

    private static final int STADIUM_FINAL = 2790;
    private static final int SALES_BEFORE = 5_000;
    private static final int RUNS = 300;
    private static final int SEATS = 4;
    private static final double TIMES = 4;

    @Override
    public String name() {
        return "sale";
    }

    @Override
    public BenchReport run() throws IOException {
        try (Scratch scratch = Scratch.make()) {
            Path season = DemoFiles.write(scratch.folder().resolve("season"), Language.FR, scratch.today());
            StoreFolder folder = new StoreFolder(scratch.folder().resolve("store"));
            FolderDisk journal = FolderDisk.existing(folder.journal());
            try (OpenStore store = OpenStore.open(folder, scratch.around().on(wanted -> {
                FolderDisk made = FolderDisk.at(wanted);
                return wanted.equals(folder.journal()) ? journal : made;
            }), OpeningListener.NONE)) {
                store.importSeason(season);
                Wicket wicket = Counter.open(store, job -> {
                    // nothing is printed here: printing is not on the way of a sale
                }).orElseThrow().wicket();
                for (int sale = 0; sale < SALES_BEFORE; sale++) {
                    sell(wicket, 1, new Samples());
                }
                store.quietMoment();
                return new BenchReport(name(), measure(scratch, journal, wicket));
            }
        }
    }

    private static List<Check> measure(Scratch scratch, FolderDisk journal, Wicket wicket) throws IOException {
        Samples sales = new Samples();
        Samples plain = new Samples();
        long bytes = journal.written();
        long forces = journal.forces();
        sell(wicket, SEATS, new Samples());
        int size = (int) (journal.written() - bytes);
        long forcesBefore = journal.forces();
        try (FileChannel file = FileChannel.open(scratch.folder().resolve("yardstick"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            reserve(file, (long) size * (RUNS + 1));
            for (int run = 0; run < RUNS; run++) {
                append(file, (long) run * size, size, plain);
                sell(wicket, SEATS, sales);
            }
        }
        double forcesASale = (journal.forces() - forcesBefore) / (double) RUNS;
        return List.of(
                Check.against("4 seats, pay to confirmed, p50 ms by append and force of " + size + " bytes",
                        sales.millis(50), plain.millis(50), TIMES),
                Check.exactly("forces a sale", forcesASale, 1),
                Check.exactly("forces of the first sale", (double) (forcesBefore - forces), 1));
    }

    private static void sell(Wicket wicket, int seats, Samples timings) {
        String zone = wicket.programme().season().priceZones().getLast().code();
        for (var candidate : wicket.programme().season().priceZones()) {
            int index = wicket.programme().plan(STADIUM_FINAL).priceZone(candidate.code());
            if (index >= 0 && wicket.programme().house(STADIUM_FINAL).count(index,
                    org.guichet.inventory.SeatState.MINE) > 4_000) {
                zone = candidate.code();
                break;
            }
        }
        char type = wicket.programme().season().priceTypes().getFirst().letter();
        wicket.offerSeats().best(wicket.cart(), STADIUM_FINAL, zone, Party.of(seats, type));
        Money due = Rounding.toCash(wicket.cart().total());
        Checkout checkout = Checkout.of(wicket.cart(), List.of(new Tender.Cash(due)), Language.FR);
        long start = System.nanoTime();
        var confirmed = wicket.sellSeats().sell(checkout);
        timings.add(System.nanoTime() - start);
        wicket.cart().sold(confirmed);
    }

    private static void reserve(FileChannel file, long bytes) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocate(1 << 16);
        for (long at = 0; at < bytes; at += zeros.capacity()) {
            file.write(zeros.clear(), at);
        }
        file.force(true);
    }

    private static void append(FileChannel file, long at, int size, Samples timings) throws IOException {
        byte[] content = new byte[size];
        java.util.Arrays.fill(content, (byte) 'x');
        ByteBuffer bytes = ByteBuffer.wrap(content);
        long start = System.nanoTime();
        file.write(bytes, at);
        file.force(false);
        timings.add(System.nanoTime() - start);
    }
}
