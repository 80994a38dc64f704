package org.guichet.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.guichet.catalogue.PlanLookup;
import org.guichet.catalogue.Season;
import org.guichet.catalogue.toml.SeasonFile;
import org.guichet.journal.CatalogueEntry;
import org.guichet.journal.Hash;
import org.guichet.journal.Recorded;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.codec.PlanCache;
import org.guichet.seating.codec.PlanFiles;
import org.guichet.store.KeptFiles;

/**
 * The seasons that this counter ever sold from, read again from the kept files when they are asked for: the one in force at
 * start, an older one when one of its sales is printed again. Safe from any thread.
 */
final class SeasonShelf {

    private final KeptFiles kept;
    private final PlanCache cache;
    private final Map<Long, Shelved> read = new HashMap<>();

    SeasonShelf(KeptFiles kept, PlanCache cache) {
        this.kept = kept;
        this.cache = cache;
    }

    /**
     * A season with its plans.
     *
     * @param plans by code of the venue
     */
    record Shelved(Season season, Map<String, SeatingPlan> plans) {}

    /**
     * The season of that catalogue.
     *
     * @throws org.guichet.kernel.InvalidInput a kept file is missing or damaged; says which
     */
    synchronized Shelved of(Recorded<CatalogueEntry> catalogue) {
        return read.computeIfAbsent(catalogue.sequence(), sequence -> read(catalogue.entry()));
    }

    private Shelved read(CatalogueEntry entry) {
        Map<String, SeatingPlan> plans = new HashMap<>();
        PlanLookup lookup = venue -> {
            Optional<CatalogueEntry.PlanFiles> files = entry.plans().stream()
                    .filter(plan -> plan.venue().equals(venue.code()))
                    .findFirst();
            files.ifPresent(found -> plans.put(venue.code(), plan(found)));
            return Optional.ofNullable(plans.get(venue.code()));
        };
        return new Shelved(SeasonFile.read(bytes(entry.season()), "season.toml", lookup), plans);
    }

    private SeatingPlan plan(CatalogueEntry.PlanFiles files) {
        return cache.open(files.plan(), files.sidecar(), () -> PlanFiles
                .read(bytes(files.plan()), files.sidecar().isEmpty() ? null : bytes(files.sidecar())).plan());
    }

    private byte[] bytes(String hash) {
        try {
            return kept.get(new Hash(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
