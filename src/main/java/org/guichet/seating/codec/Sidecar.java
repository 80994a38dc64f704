package org.guichet.seating.codec;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.guichet.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a plan file cannot hold, keyed by its guids, uuids and names.
 *
 * @param focalPoint where everybody looks, absolute; null for the middle of the plan
 * @param accessible guid of each wheelchair place and the guids of its companion seats
 * @param sections how to get to a section, by section name
 * @param aislesAfter guids of seats with an aisle between them and the next seat of their row
 * @param standingAreas room to stand
 */
public record Sidecar(PlanDocument.@Nullable Position focalPoint, Map<String, List<String>> accessible,
        Map<String, WayIn> sections, List<String> aislesAfter, List<Standing> standingAreas) {

    /** The only version there is. */
    static final BigDecimal VERSION = BigDecimal.ONE;

    /** The sidecar of a plan that has none. */
    public static final Sidecar NONE = new Sidecar(null, Map.of(), Map.of(), List.of(), List.of());

    /** A gate of the house and the entrance or stairway inside it. */
    public record WayIn(@Nullable Text gate, @Nullable Text entrance) {}

    /**
     * @param area uuid of an area of the plan
     * @param name as spoken and printed; null for the name of its section
     * @param priceZone code of a price zone of the plan
     */
    public record Standing(String area, @Nullable String name, int capacity, String priceZone) {}
}
