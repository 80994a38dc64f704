package org.guichet.app.central;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.guichet.app.SeasonReading;
import org.guichet.app.Surroundings;
import org.guichet.central.BackOffice;
import org.guichet.central.Books;
import org.guichet.central.BringCatalogue;
import org.guichet.central.BringCatalogue.Sound;
import org.guichet.central.Decision;
import org.guichet.central.GiveTokens;
import org.guichet.central.HoldSeats;
import org.guichet.central.InviteCounter;
import org.guichet.central.LookAtHouse;
import org.guichet.central.SettleCases;
import org.guichet.central.jdbi.CentralDatabase;
import org.guichet.inventory.Guards;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.sale.SeasonFiles;

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

    public BooksPlace place() {
        return place;
    }

    public InviteCounter inviteCounter() {
        return new InviteCounter(database, around.ids(), around.time());
    }

    public GiveTokens giveTokens() {
        return new GiveTokens(database, around.ids(), around.time());
    }

    public LookAtHouse lookAtHouse() {
        return new LookAtHouse(database);
    }

    public BackOffice backOffice() {
        return new BackOffice(database, new JsonEntryCodec(), around.time(), Guards.ALL);
    }

    public SettleCases settleCases() {
        return new SettleCases(database, new JsonEntryCodec(), around.time());
    }

    public HoldSeats holdSeats() {
        return new HoldSeats(database, around.time());
    }

    /** The seats of the season in force. */
    public HouseSeats seats() {
        return new HouseSeats(season());
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
