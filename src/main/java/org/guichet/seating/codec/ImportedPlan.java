package org.guichet.seating.codec;

import java.util.List;

import org.guichet.kernel.Problem;
import org.guichet.seating.SeatingPlan;

/**
 * A plan that was read whole.
 *
 * @param document the plan file as it was, key by key
 * @param warnings what an older variant left out and how it was filled in
 */
public record ImportedPlan(SeatingPlan plan, PlanDocument document, Sidecar sidecar, List<Problem> warnings) {}
