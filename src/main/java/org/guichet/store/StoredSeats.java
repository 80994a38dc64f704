package org.guichet.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.guichet.inventory.GrantNumber;
import org.guichet.inventory.GrantRecords;
import org.guichet.inventory.SeatRecords;
import org.guichet.inventory.SeatState;
import org.guichet.journal.CatalogueEntry;
import org.guichet.journal.Hash;
import org.guichet.journal.Recorded;
import org.guichet.journal.SeatChange;
import org.guichet.kernel.CounterId;
import org.jdbi.v3.core.Handle;

/** Answers about what is for sale here: seats and the catalogue. */
final class StoredSeats implements SeatRecords, GrantRecords {

    private final Database database;

    StoredSeats(Database database) {
        this.database = database;
    }

    @Override
    public boolean isGranted(int event) {
        return database.read(handle -> new SeatReader(handle).wholeHouses().contains(event));
    }

    @Override
    public int grants() {
        return database.read(handle -> handle
                .select("select count(*) from granted where generation = (select max(generation) from granted)")
                .mapTo(Integer.class).one());
    }

    @Override
    public boolean hasGrant(GrantNumber grant) {
        return database.read(handle -> handle
                .select("""
                        select exists (select * from granted where generation = :generation and number = :number)
                            or exists (select * from given_back where generation = :generation and number = :number)""")
                .bind("generation", grant.generation()).bind("number", grant.number())
                .mapTo(Boolean.class).one());
    }

    @Override
    public Optional<GrantNumber> grantOf(int event, String seat) {
        return database.read(handle -> handle.select("""
                select generation, number from granted g where event = ? and (whole_house or exists (
                    select * from seat_change where part between g.sequence * 65536 and g.sequence * 65536 + 65535
                        and array_contains(seats, ?)))
                order by whole_house, sequence desc limit 1""", event, seat)
                .map((row, _) -> new GrantNumber(row.getInt("generation"), row.getInt("number"))).findFirst());
    }

    @Override
    public void forEach(int event, BiConsumer<String, SeatState> reader) {
        List<SeatChange> changed = database.read(handle -> new SeatReader(handle).changed(event).toList());
        changed.forEach(seat -> reader.accept(seat.seat(), seat.state()));
    }

    /** The catalogue in force when that entry was recorded. */
    Optional<Recorded<CatalogueEntry>> catalogue(long atSequence) {
        return database.read(handle -> handle
                .select("select * from catalogue where sequence <= ? order by sequence desc limit 1", atSequence)
                .map((row, _) -> {
                    long sequence = row.getLong("sequence");
                    CatalogueEntry entry = new CatalogueEntry(row.getString("season"), plans(handle, sequence));
                    return new Recorded<>(new CounterId(row.getInt("counter"), row.getInt("incarnation")), sequence,
                            row.getObject("at", Instant.class), row.getLong("monotonic"),
                            new Hash(row.getString("hash")), entry);
                }).findFirst());
    }

    private static List<CatalogueEntry.PlanFiles> plans(Handle handle, long sequence) {
        return handle.select("select * from catalogue_plan where part between ? and ? order by part",
                Part.first(sequence), Part.last(sequence))
                .map((row, _) -> new CatalogueEntry.PlanFiles(row.getString("venue"), row.getString("plan"),
                        row.getString("sidecar")))
                .list();
    }
}
