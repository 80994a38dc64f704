package org.guichet.seating.generate;

import org.guichet.seating.codec.PlanDocument;
import org.guichet.seating.codec.Sidecar;

/** The two files of a house that was made up. */
public record GeneratedPlan(PlanDocument document, Sidecar sidecar) {}
