package org.guichet.app.central;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.guichet.app.SeasonReading;
import org.guichet.app.Surroundings;
import org.guichet.central.AdoptCounter;
import org.guichet.central.AllotHouse;
import org.guichet.central.BackOffice;
import org.guichet.central.Books;
import org.guichet.central.BringCatalogue;
import org.guichet.central.BringCatalogue.Sound;
import org.guichet.central.CarryJournal;
import org.guichet.central.Decision;
import org.guichet.central.FoundHouse;
import org.guichet.central.GiveTokens;
import org.guichet.central.HoldSeats;
import org.guichet.central.InviteCounter;
import org.guichet.central.LookAtHouse;
import org.guichet.central.Office;
import org.guichet.central.ProveActor;
import org.guichet.central.SeasonInForce;
import org.guichet.central.SetPolicy;
import org.guichet.central.SettleCases;
import org.guichet.central.TellCounters;
import org.guichet.central.jdbi.CentralDatabase;
import org.guichet.inventory.Guards;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.Signer;
import org.guichet.kernel.system.Ed25519;
import org.guichet.sale.SeasonFiles;
import org.guichet.wire.Notice;
import org.guichet.wire.json.JsonNoticeCodec;

/** The books of a centre in use by this process, and what people do with them. Safe from any thread. */
public final class OpenBooks implements AutoCloseable {

    private final BooksPlace place;
    private final Surroundings around;
    private final CentralDatabase database;

    private OpenBooks(BooksPlace place, Surroundings around, CentralDatabase database) {
        this.place = place;
        this.around = around;
        this.database = database;
    }

    /**
     * Opens the books that are there: none are begun by a slip.
     *
     * @throws org.guichet.kernel.Refusal there are none
     * @throws org.guichet.central.BooksUnavailable the database does not answer, or another process has the folder
     */
    public static OpenBooks open(BooksPlace place, Surroundings around) throws IOException {
        place.refuseEmpty();
        return openOrBegin(place, around);
    }

    /**
     * Opens the books, or begins them.
     *
     * @throws org.guichet.central.BooksUnavailable the database does not answer, or another process has the folder
     * @throws org.guichet.kernel.Refusal a counter lives in the folder
     * @throws IOException the folder cannot be made
     */
    public static OpenBooks openOrBegin(BooksPlace place, Surroundings around) throws IOException {
        return open(place, around, CentralDatabase::inFolder);
    }

    /**
     * As {@link #openOrBegin}, for a centre: commands work beside it.
     *
     * @throws org.guichet.central.BooksUnavailable the database does not answer, or another process has the folder
     * @throws org.guichet.kernel.Refusal a counter lives in the folder
     * @throws IOException the folder cannot be made
     */
    static OpenBooks openToServe(BooksPlace place, Surroundings around) throws IOException {
        return open(place, around, (folder, codec) -> CentralDatabase.servedInFolder(folder, codec,
                around.ids().newId().toString()));
    }

    private static OpenBooks open(BooksPlace place, Surroundings around,
            BiFunction<Path, EntryCodec, CentralDatabase> folder) throws IOException {
        place.refuseCounter();
        Files.createDirectories(place.data());
        EntryCodec codec = new JsonEntryCodec();
        return new OpenBooks(place, around, place.isInFolder()
                ? folder.apply(place.data(), codec)
                : CentralDatabase.at(place.database(), codec));
    }

    Books books() {
        return database;
    }

    /** The season that a centre sells on the web, read as counters read it. */
    public static SeasonInForce seasonInForce() {
        return new SeasonInForce(document -> sound(SeasonReading.read(document)));
    }

    public BooksPlace place() {
        return place;
    }

    public InviteCounter inviteCounter() {
        return new InviteCounter(database, around.ids(), around.time());
    }

    public GiveTokens giveTokens() {
        return new GiveTokens(database, around.ids(), around.time());
    }

    public ProveActor proveActor() {
        return new ProveActor(database, around.time());
    }

    /**
     * Who holds the key of the house.
     *
     * @throws Refusal the key is missing, unreadable or another house's
     */
    public Decision keeper(Path key, String name) throws IOException {
        return proveActor().keeper(HouseKey.read(key, false).publicKey(), name);
    }

    public LookAtHouse lookAtHouse() {
        return new LookAtHouse(database);
    }

    public BackOffice backOffice() {
        return new BackOffice(database, new JsonEntryCodec(), around.time(), Guards.ALL);
    }

    public AdoptCounter adoptCounter() {
        return new AdoptCounter(database, new JsonEntryCodec(), Ed25519.check(), around.time());
    }

    public CarryJournal carryJournal() {
        return new CarryJournal(database, new JsonEntryCodec(), Ed25519.check(), around.time());
    }

    public SettleCases settleCases() {
        return new SettleCases(database, new JsonEntryCodec(), around.time());
    }

    public SetPolicy setPolicy() {
        return new SetPolicy(database, tell(), around.time());
    }

    private TellCounters tell() {
        return new TellCounters(new JsonNoticeCodec(), around.time());
    }

    /**
     * What spreads the house, under its key.
     *
     * @throws org.guichet.kernel.Refusal the key is missing, unreadable or another house's
     */
    public AllotHouse allotHouse(Path key) throws IOException {
        Signer signer = HouseKey.read(key, false);
        new FoundHouse(database, around.ids()).open(signer.publicKey());
        return new AllotHouse(database, signer, new JsonEntryCodec(), around.time(), around.ids(), Guards.ALL);
    }

    public HoldSeats holdSeats() {
        return new HoldSeats(database, around.time());
    }

    /** The seats of the season in force. */
    public HouseSeats seats() {
        return new HouseSeats(season());
    }

    /**
     * Writes the inventory into a new file, forced to disk before it has its name.
     *
     * @throws Refusal there is a file of that name
     */
    public void backUp(Path file, Decision decision) throws IOException {
        if (Files.exists(file)) {
            throw Refusal.of("central.backup.exists", file.toString());
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        database.backUp(fresh, house(), around.time().now());
        try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        backOffice().backedUp(file.getFileName().toString(), decision);
    }

    /**
     * Puts the inventory back to a backup and begins a new generation: nothing is granted before every counter has told what
     * it knew.
     *
     * @return when the backup was made
     * @throws Refusal a centre serves; or the file is none of this house
     */
    public Instant restore(Path file, Decision decision) throws IOException {
        BackOffice office = backOffice();
        return database.putBack(file, house(), transaction -> office.restored(transaction, decision));
    }

    private String house() {
        return database.inTransaction(transaction -> transaction.office().house().map(Office.House::id))
                .orElseThrow(() -> Refusal.of("central.house.none"));
    }

    /** The season in force; empty before the first. */
    public Optional<SeasonFiles> season() {
        return lookAtHouse().catalogue().map(SeasonReading::read);
    }

    /** What was brought; not changed when it was in force already. */
    public record Imported(SeasonFiles files, boolean changed) {}

    /**
     * Brings a season file and the plans beside it to the house, all of it or nothing.
     *
     * @throws org.guichet.kernel.InvalidInput with every fault, also that seats which are sold or out would be lost
     * @throws IOException a file cannot be read
     */
    public Imported importSeason(Path file, Decision decision) throws IOException {
        SeasonFiles fresh = SeasonReading.read(file, place.data().resolve("plans"));
        boolean changed = new BringCatalogue(database, around.time()).bring(sound(fresh),
                season().map(OpenBooks::sound), decision);
        if (changed) {
            // apart: a counter that does not hear of it is told with the next HELLO
            database.inTransaction(transaction -> {
                tell().tellAll(transaction, new Notice.Catalogue(transaction.catalogue().tag()));
                return transaction;
            });
        }
        return new Imported(fresh, changed);
    }

    private static Sound sound(SeasonFiles files) {
        return new Sound(SeasonReading.document(files), files.season(), files.plans());
    }

    @Override
    public void close() {
        database.close();
    }
}
