package org.guichet.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.guichet.inventory.GrantNumber;
import org.guichet.inventory.GrantRecords;
import org.guichet.inventory.SeatRecords;
import org.guichet.inventory.SeatState;
import org.guichet.journal.CatalogueEntry;
import org.guichet.journal.Entry;
import org.guichet.journal.Journal;
import org.guichet.journal.ParkedEntry;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.View;
import org.guichet.journal.Witness;
import org.guichet.kernel.Boot;
import org.guichet.kernel.Message;
import org.guichet.kernel.SaleId;
import org.guichet.sale.SaleRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open view of a counter's journal. Safe from any thread: entries are applied one at a time, questions are answered
 * beside them. When it cannot be read, questions throw {@link org.guichet.journal.ViewBehind}.
 */
public final class CounterStore implements View, SaleRecords, SeatRecords, GrantRecords, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CounterStore.class);

    private final ViewFiles files;
    private final Database database;
    private final Follower follower;
    private final Opened opened;
    private final SaleFinder finder;
    private final StoredSales sales;
    private final StoredSeats seats;

    private CounterStore(ViewFiles files, Opening.View view) {
        this.files = files;
        this.database = view.database();
        this.follower = view.follower();
        this.opened = view.opened();
        this.finder = view.finder();
        this.sales = new StoredSales(database, finder);
        this.seats = new StoredSeats(database);
        LOG.info("view {} at entry {}, {} followed", opened.rebuilt().map(why -> "rebuilt: " + why).orElse("opened"),
                sequence(), opened.entries());
    }

    /**
     * Opens the view in that folder and lets it follow the journal to its head; one that is missing, damaged or not of
     * this journal is moved aside and made anew. The caller holds the lock of the store.
     *
     * @throws StoreUnavailable the folder cannot take a view
     */
    public static CounterStore open(Path folder, Journal journal, Boot boot, OpeningListener listener) {
        return open(new ViewFiles(folder), journal, boot, listener);
    }

    static CounterStore open(ViewFiles files, Journal journal, Boot boot, OpeningListener listener) {
        return new CounterStore(files, new Opening(files, journal, boot.id(), listener).open());
    }

    /** Moves the view in that folder aside, whatever its state, and makes it anew as {@link #open} does. */
    public static CounterStore rebuild(Path folder, Journal journal, Boot boot, OpeningListener listener) {
        ViewFiles files = new ViewFiles(folder);
        return new CounterStore(files,
                new Opening(files, journal, boot.id(), listener).rebuild(RebuildReason.ASKED));
    }

    /**
     * What the view in that folder, not yet open, knows of its journal: asked when the journal has lost its end.
     */
    public static Witness witness(Path folder) {
        ViewFiles files = new ViewFiles(folder);
        return Witness.of(Message.of("store.witness"), () -> Peek.sequence(files));
    }

    /** How this view was opened. */
    public Opened opened() {
        return opened;
    }

    /** Sequence of the last entry applied, 0 for none. */
    public long sequence() {
        return follower.applied().sequence();
    }

    @Override
    public void apply(Recorded<? extends Entry> recorded) {
        follower.apply(recorded);
    }

    /** The newest catalogue of the journal. */
    public Optional<Recorded<CatalogueEntry>> catalogue() {
        return seats.catalogue(Long.MAX_VALUE);
    }

    /** The catalogue of that sequence, or the one in force then. */
    public Optional<Recorded<CatalogueEntry>> catalogue(long atSequence) {
        return seats.catalogue(atSequence);
    }

    @Override
    public boolean isGranted(int event) {
        return seats.isGranted(event);
    }

    @Override
    public int grants() {
        return seats.grants();
    }

    @Override
    public boolean hasGrant(GrantNumber grant) {
        return seats.hasGrant(grant);
    }

    @Override
    public Optional<GrantNumber> grantOf(int event, String seat) {
        return seats.grantOf(event, seat);
    }

    @Override
    public void forEach(int event, BiConsumer<String, SeatState> reader) {
        seats.forEach(event, reader);
    }

    @Override
    public Optional<Recorded<SaleEntry>> byId(SaleId id) {
        return sales.byId(id);
    }

    @Override
    public Optional<Recorded<SaleEntry>> byNumber(String number) {
        return sales.byNumber(number);
    }

    @Override
    public Optional<Recorded<SaleEntry>> last() {
        return sales.last();
    }

    @Override
    public List<Recorded<SaleEntry>> search(String words, int limit) {
        return sales.search(words, limit);
    }

    @Override
    public boolean isVoided(SaleId id) {
        return sales.isVoided(id);
    }

    @Override
    public int reprints(SaleId id) {
        return sales.reprints(id);
    }

    @Override
    public List<PrintDue> printsDue() {
        return sales.printsDue();
    }

    @Override
    public List<ParkedEntry> parked() {
        return sales.parked();
    }

    @Override
    public LocalDate lastBusinessDay() {
        return sales.lastBusinessDay();
    }

    @Override
    public int count() {
        return sales.count();
    }

    /**
     * Closes the view and marks the stop as clean, so that the next start opens it at once. A view that failed to follow or
     * to close is left unmarked: the next start looks into it.
     */
    @Override
    public void close() {
        try {
            boolean sound = !follower.isBehind() && database.isAlive();
            finder.close();
            database.close();
            if (sound) {
                files.closed();
            }
        } catch (SQLException | IOException e) {
            LOG.warn("the view was not closed in order; the next start looks into it", e);
        }
    }
}
