package org.guichet.journal;

import java.util.List;

/**
 * The season and plans sold from here on. The files themselves are kept by hash beside the journal and were forced to
 * disk before this entry.
 *
 * @param season hash of the season file
 * @param plans the plan files of the season's venues
 */
public record CatalogueEntry(String season, List<PlanFiles> plans) implements Entry {

    /**
     * @param venue code of the venue
     * @param plan hash of its plan file
     * @param sidecar hash of its sidecar file, or empty
     */
    public record PlanFiles(String venue, String plan, String sidecar) {}

    /** Whether a file of that hash is one of this season's. */
    public boolean names(String hash) {
        return season.equals(hash)
                || plans.stream().anyMatch(files -> files.plan().equals(hash) || files.sidecar().equals(hash));
    }
}
