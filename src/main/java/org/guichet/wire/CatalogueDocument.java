package org.guichet.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guichet.journal.CatalogueEntry;
import org.guichet.journal.Hash;

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

    /** The document of these files, with the tag that they give it. */
    public static CatalogueDocument of(String season, List<Plan> plans) {
        List<CatalogueEntry.PlanFiles> hashes = plans.stream()
                .map(plan -> new CatalogueEntry.PlanFiles(plan.venue(), hash(plan.plan()),
                        plan.sidecar().isEmpty() ? "" : hash(plan.sidecar())))
                .toList();
        return new CatalogueDocument(tag(new CatalogueEntry(hash(season), hashes)), season, plans);
    }

    /** The tag of a catalogue that a counter has: SHA-256 over a line a file, in the order of the entry. */
    public static String tag(CatalogueEntry entry) {
        StringBuilder lines = new StringBuilder(entry.season());
        entry.plans().forEach(plan -> lines.append('\n').append(plan.venue()).append(' ').append(plan.plan())
                .append(' ').append(plan.sidecar()));
        return hash(lines.toString());
    }

    private static String hash(String text) {
        return Hash.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /**
     * @param venue code of the venue
     * @param plan the plan file, JSON
     * @param sidecar the sidecar file, or empty
     */
    public record Plan(String venue, String plan, String sidecar) {}
}
