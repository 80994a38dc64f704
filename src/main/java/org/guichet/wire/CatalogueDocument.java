package org.guichet.wire;

import java.util.List;

/**
 * All that is sold, as the files that say so.
 *
 * @param tag changes whenever a file does; at most 64 characters
 * @param season the season file, TOML
 */
public record CatalogueDocument(String tag, String season, List<Plan> plans) {

    public CatalogueDocument {
        plans = List.copyOf(plans);
    }

    /**
     * @param venue code of the venue
     * @param plan the plan file, JSON
     * @param sidecar the sidecar file, or empty
     */
    public record Plan(String venue, String plan, String sidecar) {}
}
