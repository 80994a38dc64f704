package org.guichet.sale;

import java.util.List;
import java.util.Optional;

import org.guichet.catalogue.Season;
import org.guichet.journal.CatalogueEntry;
import org.guichet.journal.Recorded;
import org.guichet.kernel.Problem;
import org.guichet.sale.SeasonFiles.VenueFiles;

/**
 * Brings a season to the counter: keeps its files, records which they are, grants the houses of its events. Importing what is
 * in force already records nothing.
 */
public final class ImportSeason {

    private final Ledger ledger;
    private final FileKeeping keeping;
    private final GrantHouse grants;

    public ImportSeason(Ledger ledger, FileKeeping keeping, GrantHouse grants) {
        this.ledger = ledger;
        this.keeping = keeping;
        this.grants = grants;
    }

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
     * @param inForce the catalogue sold from until now, empty for the first
     */
    public Imported bring(SeasonFiles files, Optional<Recorded<CatalogueEntry>> inForce) {
        List<CatalogueEntry.PlanFiles> plans = files.venues().stream().map(this::keep).toList();
        CatalogueEntry fresh = new CatalogueEntry(keeping.keep(files.file().bytes()).hex(), plans);
        boolean same = inForce.map(Recorded::entry).filter(fresh::equals).isPresent();
        Recorded<CatalogueEntry> recorded = same ? inForce.orElseThrow() : ledger.record(next -> fresh);
        grants.grantAll(files.season());
        return new Imported(recorded, !same, files.season(), files.warnings());
    }

    private CatalogueEntry.PlanFiles keep(VenueFiles venue) {
        return new CatalogueEntry.PlanFiles(venue.venue(), keeping.keep(venue.plan().bytes()).hex(),
                venue.sidecar().isEmpty() ? "" : keeping.keep(venue.sidecar().bytes()).hex());
    }
}
