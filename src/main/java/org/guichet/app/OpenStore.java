package org.guichet.app;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.guichet.i18n.Texts;
import org.guichet.journal.CatalogueEntry;
import org.guichet.journal.CloseEntry;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.file.Anchor;
import org.guichet.journal.file.FileJournal;
import org.guichet.journal.file.StoreLock;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.guichet.sale.FileKeeping;
import org.guichet.sale.GrantHouse;
import org.guichet.sale.ImportSeason;
import org.guichet.sale.Ledger;
import org.guichet.sale.Programme;
import org.guichet.sale.SeasonFiles;
import org.guichet.seating.codec.ImportedPlan;
import org.guichet.seating.codec.PlanCache;
import org.guichet.seating.codec.PlanFiles;
import org.guichet.store.CounterStore;
import org.guichet.store.KeptFiles;
import org.guichet.store.OpeningListener;
import org.guichet.ticketing.TicketIssuer;
import org.guichet.ticketing.keys.KeyList;
import org.guichet.ticketing.keys.TicketKeys;
import org.guichet.wire.CatalogueDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store folder in use by this process: locked, its journal open, its view caught up. What follows is put together in
 * the order in which it depends on each other and closed in the reverse order.
 */
public final class OpenStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenStore.class);
    private static final int FIRST_COUNTER = 1;
    private static final Duration KEYS_WITHOUT_SEASON = Duration.ofDays(365);

    private final StoreFolder folder;
    private final Surroundings around;
    private final Deque<Closeable> open = new ArrayDeque<>();
    private volatile Settings settings;
    private final Optional<JournalMirror> mirror;
    private final FileJournal journal;
    private final @Nullable InboxFolder inbox;
    private final CounterStore view;
    private final Ledger ledger;
    private final TicketKeys keys;
    private final KeptFiles kept;
    private final SeasonShelf shelf;
    private final GrantHouse grants;
    private final ImportSeason importSeason;

    private OpenStore(StoreFolder folder, Surroundings around, OpeningListener listener, boolean anew)
            throws IOException {
        this.folder = folder;
        this.around = around;
        try {
            open.push(StoreLock.take(folder.root()));
            open.push(LogFile.keep(folder.log()));
            this.settings = readOrMake(folder, around);
            settings.checkMachine(around.machine());
            Anchor anchor = Anchor.open(around.disks().at(around.anchors()), settings.store() + ".anchor",
                    around.machine());
            open.push(anchor);
            this.mirror = settings.mirror().isEmpty()
                    ? Optional.empty()
                    : Optional.of(JournalMirror.open(Path.of(settings.mirror()), settings, around.time()));
            mirror.ifPresent(open::push);
            this.journal = FileJournal.open(around.disks().at(folder.journal()), settings.counter(),
                    new JsonEntryCodec(), around.time(), anchor, Stream.concat(
                            Stream.of(CounterStore.witness(folder.view())), mirror.stream().map(JournalMirror::witness))
                            .toList());
            open.remove(anchor); // the journal closes it
            mirror.ifPresent(open::remove);
            open.push(journal::close);
            mirror.ifPresent(open::push); // it reads the journal, so it ends first
            mirror.ifPresent(following -> following.follow(journal));
            this.inbox = settings.isEnrolled()
                    ? InboxFolder.open(around.disks(), folder.inbox(), settings.counter(), around.time())
                    : null;
            if (inbox != null) {
                open.push(inbox::close);
            }
            this.view = anew
                    ? CounterStore.rebuild(folder.view(), journal, around.boot(), listener)
                    : CounterStore.open(folder.view(), journal, around.boot(), listener);
            open.push(view::close);
            this.ledger = new Ledger(journal, view);
            this.keys = TicketKeys.open(folder.keys(), settings.counter(), journal.head().sales() > 0);
            this.kept = new KeptFiles(around.disks().at(folder.kept()));
            this.shelf = new SeasonShelf(kept, new PlanCache(folder.cache()));
            this.grants = settings.isEnrolled() ? GrantHouse.none(ledger, view) : new GrantHouse(ledger, view);
            this.importSeason = new ImportSeason(ledger, keeping(kept), grants, view);
            tellHowItWasFound();
        } catch (IOException | RuntimeException e) {
            LOG.info("store not open", e); // whoever asked for it tells the user
            closeAfter(e);
            throw e;
        }
    }

    /**
     * Opens the store in that folder, or begins one.
     *
     * @throws org.guichet.kernel.Refusal another process has it
     * @throws org.guichet.kernel.InvalidInput its settings cannot be understood
     * @throws JournalUnavailable its journal cannot be trusted
     * @throws IOException the folder cannot be used
     */
    public static OpenStore open(StoreFolder folder, Surroundings around, OpeningListener listener)
            throws IOException {
        return new OpenStore(folder, around, listener, false);
    }

    /**
     * Opens the store that is in that folder; never begins one.
     *
     * @throws org.guichet.kernel.Refusal there is no store, or another process has it
     * @throws org.guichet.kernel.InvalidInput its settings cannot be understood
     * @throws JournalUnavailable its journal cannot be trusted
     * @throws IOException the folder cannot be used
     */
    public static OpenStore openExisting(StoreFolder folder, Surroundings around, OpeningListener listener)
            throws IOException {
        return new OpenStore(existing(folder), around, listener, false);
    }

    /**
     * Opens the store that is in that folder with a view folded anew from the journal and compared with it; the one found is
     * moved aside.
     *
     * @throws org.guichet.kernel.Refusal there is no store, or another process has it
     * @throws JournalUnavailable its journal cannot be trusted
     * @throws IOException the folder cannot be used
     */
    public static OpenStore openAnew(StoreFolder folder, Surroundings around, OpeningListener listener)
            throws IOException {
        return new OpenStore(existing(folder), around, listener, true);
    }

    private static StoreFolder existing(StoreFolder folder) {
        if (!Files.isDirectory(folder.journal())) {
            throw Refusal.of("store.none", folder.root().toString());
        }
        return folder;
    }

    public StoreFolder folder() {
        return folder;
    }

    public Settings settings() {
        return settings;
    }

    Surroundings around() {
        return around;
    }

    FileJournal journal() {
        return journal;
    }

    /** True when the last word of this counter is in its journal, whatever its centre says of it. Reads all of that. */
    public boolean isRetired() {
        AtomicBoolean closed = new AtomicBoolean();
        journal.read(1, recorded -> closed.compareAndSet(false, recorded.entry() instanceof CloseEntry));
        return closed.get();
    }

    /** What the centre told; null for a counter with no centre. */
    @Nullable
    InboxFolder inbox() {
        return inbox;
    }

    CounterStore view() {
        return view;
    }

    Ledger ledger() {
        return ledger;
    }

    TicketKeys keys() {
        return keys;
    }

    SeasonShelf shelf() {
        return shelf;
    }

    /** True when the chain was checked from end to end at this start, false after a clean stop, when only its end was. */
    boolean isJournalVerified() {
        return !journal.opening().clean();
    }

    /** True when the second copy of the journal is not kept up. */
    boolean isMirrorBehind() {
        return mirror.filter(JournalMirror::isBehind).isPresent();
    }

    /** Does now, while nobody waits, what a later sale would have to: makes room in the journal before it is needed. */
    public void quietMoment() {
        journal.prepareNext();
    }

    /** What the view holds. */
    public ViewCounts viewCounts() {
        return new ViewCounts(view.sequence(), view.count(), view.parked().size(), view.printsDue().size());
    }

    /** The public keys of this counter's tickets, as a file for gates: good until the last event of the season is over. */
    public String publicKeys() {
        Instant until = view.catalogue().map(catalogue -> shelf.of(catalogue).season())
                .flatMap(season -> season.events().stream()
                        .map(event -> TicketIssuer.validUntil(event, season.venueOf(event))).max(Instant::compareTo))
                .orElseGet(() -> around.time().now().plus(KEYS_WITHOUT_SEASON));
        return KeyList.write(keys.publicKeys(until));
    }

    /**
     * Brings in a season file and its plans.
     *
     * @throws Refusal the counter has a centre: the season comes from there
     */
    public ImportSeason.Imported importSeason(Path file) throws IOException {
        if (settings.isEnrolled()) {
            throw Refusal.of("sync.season.from-centre");
        }
        return importSeason(SeasonReading.read(file, folder.plans()));
    }

    /**
     * Brings in the season of the house, of a counter that was enrolled before there was one.
     *
     * @throws org.guichet.wire.Unreachable the centre does not answer
     * @throws org.guichet.wire.Rejected the centre does not know this counter
     */
    public void fetchSeason() {
        EnrolledSync.fetchSeason(this, Objects.requireNonNull(settings.centre()));
    }

    /** Brings in what the centre gives. */
    ImportSeason.Imported importSeason(CatalogueDocument document) {
        return importSeason(SeasonReading.read(document));
    }

    private ImportSeason.Imported importSeason(SeasonFiles files) {
        view.catalogue().ifPresent(catalogue -> restore(catalogue.entry(), files));
        return importSeason.bring(files, view.catalogue().map(catalogue -> {
            SeasonShelf.Shelved shelved = shelf.of(catalogue);
            return new ImportSeason.InForce(catalogue, shelved.season(), shelved.plans());
        }));
    }

    /** The season in force is read to see what the new one may change: what was lost of it and is brought again comes first. */
    private void restore(CatalogueEntry inForce, SeasonFiles files) {
        FileKeeping keeping = keeping(kept);
        files.all().filter(bytes -> inForce.names(KeptFiles.hash(bytes).hex())).forEach(keeping::keep);
    }

    /**
     * Puts a plan and its sidecar on the shelf, where seasons find them by file name. All of it or nothing.
     *
     * @return what was read, warnings included
     * @throws org.guichet.kernel.InvalidInput every problem of both files; the shelf is as it was
     */
    public ImportedPlan importPlan(Path plan, @Nullable Path sidecar) throws IOException {
        ImportedPlan read = PlanFiles.read(plan, sidecar);
        Files.createDirectories(folder.plans());
        if (sidecar != null) {
            shelve(sidecar);
        }
        shelve(plan);
        return read;
    }

    private void shelve(Path file) throws IOException {
        Path shelved = folder.plans().resolve(file.getFileName());
        Path fresh = folder.plans().resolve(file.getFileName() + ".new");
        Files.copy(file, fresh, StandardCopyOption.REPLACE_EXISTING);
        Files.move(fresh, shelved, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The season in force with its houses as they are now; empty while no season was imported. */
    public Optional<Programme> programme() {
        return view.catalogue().map(catalogue -> {
            SeasonShelf.Shelved shelved = shelf.of(catalogue);
            grants.grantAll(shelved.season());
            return Programme.open(shelved.season(), catalogue.sequence(),
                    venue -> Objects.requireNonNull(shelved.plans().get(venue), venue), view);
        });
    }

    /** True when a season was imported, so that there is something to sell. */
    public boolean hasSeason() {
        return view.catalogue().isPresent();
    }

    /** Changes the language in which the counter starts. */
    public void rememberLanguage(Language language) throws IOException {
        remember(settings.withLanguage(language));
    }

    private synchronized void remember(Settings chosen) throws IOException {
        if (!chosen.equals(settings)) {
            settings = chosen;
            SettingsFile.write(folder.settings(), chosen);
        }
    }

    /**
     * Changes the printer of the counter, from its next start on.
     *
     * @param name of the system's printer; empty for the folder of tickets
     */
    public void rememberPrinter(String name) throws IOException {
        settings = settings.withPrinter(name);
        SettingsFile.write(folder.settings(), settings);
    }

    @Override
    public void close() throws IOException {
        IOException first = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private void tellHowItWasFound() {
        LOG.info("store open, counter {}, journal at entry {}, {}", settings.counter().prefix(),
                journal.head().sequence(), journal.opening().clean() ? "closed in order" : "read from its beginning");
        journal.opening().notes().forEach(note -> LOG.warn("{}", Texts.tell(settings.language(), note)));
    }

    private void closeAfter(Exception failure) {
        try {
            close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static Settings readOrMake(StoreFolder folder, Surroundings around) throws IOException {
        Optional<Settings> found = SettingsFile.of(folder);
        if (found.isPresent()) {
            return found.get();
        }
        Settings fresh = Settings.alone(around.ids().newId().toString(), new CounterId(FIRST_COUNTER, 1));
        SettingsFile.write(folder.settings(), fresh);
        return fresh;
    }

    private static FileKeeping keeping(KeptFiles kept) {
        return bytes -> {
            try {
                return kept.put(bytes);
            } catch (IOException e) {
                throw new JournalUnavailable(Message.of("app.keep.failed", e), e);
            }
        };
    }
}
