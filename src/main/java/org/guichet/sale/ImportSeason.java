package org.guichet.sale;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.guichet.catalogue.Event;
import org.guichet.catalogue.Season;
import org.guichet.catalogue.SeasonUpdate;
import org.guichet.inventory.SeatRecords;
import org.guichet.inventory.SeatState;
import org.guichet.journal.CatalogueEntry;
import org.guichet.journal.Recorded;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Problem;
import org.guichet.sale.SeasonFiles.VenueFiles;
import org.guichet.seating.SeatingPlan;

/**
 * Brings a season to the counter: keeps its files, records which they are, grants the houses of its events. Importing what is
 * in force already records nothing.
 */
public final class ImportSeason {

    private final Ledger ledger;
    private final FileKeeping keeping;
    private final GrantHouse grants;
    private final SeatRecords records;

    public ImportSeason(Ledger ledger, FileKeeping keeping, GrantHouse grants, SeatRecords records) {
        this.ledger = ledger;
        this.keeping = keeping;
        this.grants = grants;
        this.records = records;
    }

    /** The season sold from until now, with its plans by code of the venue. */
    public record InForce(Recorded<CatalogueEntry> catalogue, Season season, Map<String, SeatingPlan> plans) {}

    /**
     * What the import came to.
     *
     * @param catalogue in force from now on
     * @param changed false when it was in force before
     * @param warnings what a file said in an older way
     */
    public record Imported(Recorded<CatalogueEntry> catalogue, boolean changed, Season season,
            List<Problem> warnings) {}

    /**
     * Imports a season.
     *
     * @param inForce empty for the first season
     * @throws InvalidInput it would orphan what was sold: every seat, event and price type; nothing was imported
     */
    public Imported bring(SeasonFiles files, Optional<InForce> inForce) {
        inForce.ifPresent(before -> refuseOrphans(before, files));
        List<CatalogueEntry.PlanFiles> plans = files.venues().stream().map(this::keep).toList();
        CatalogueEntry fresh = new CatalogueEntry(keeping.keep(files.file().bytes()).hex(), plans);
        Optional<Recorded<CatalogueEntry>> same = inForce.map(InForce::catalogue)
                .filter(before -> before.entry().equals(fresh));
        Recorded<CatalogueEntry> recorded = same.orElseGet(() -> ledger.record(next -> fresh));
        grants.grantAll(files.season());
        return new Imported(recorded, same.isEmpty(), files.season(), files.warnings());
    }

    private void refuseOrphans(InForce before, SeasonFiles files) {
        Map<Integer, Set<String>> sold = new HashMap<>();
        for (Event event : before.season().events()) {
            Set<String> seats = new HashSet<>();
            records.forEach(event.number(), (guid, state) -> {
                if (state == SeatState.SOLD_HERE || state == SeatState.PARKED) {
                    seats.add(guid);
                }
            });
            sold.put(event.number(), seats);
        }
        List<Problem> problems = SeasonUpdate.check(before.season(), files.season(), sold,
                venue -> Optional.ofNullable(before.plans().get(venue.code())),
                venue -> Optional.ofNullable(files.plans().get(venue.code())));
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private CatalogueEntry.PlanFiles keep(VenueFiles venue) {
        return new CatalogueEntry.PlanFiles(venue.venue(), keeping.keep(venue.plan().bytes()).hex(),
                venue.sidecar().isEmpty() ? "" : keeping.keep(venue.sidecar().bytes()).hex());
    }
}
