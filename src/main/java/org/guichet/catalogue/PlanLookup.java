package org.guichet.catalogue;

import java.util.Optional;

import org.guichet.seating.SeatingPlan;

/** Where the plans of venues come from: a folder beside the season file, the files kept with a journal, a generator. */
@FunctionalInterface
public interface PlanLookup {

    /**
     * The plan of that venue, sidecar applied; empty when there is no such file.
     *
     * @throws org.guichet.kernel.InvalidInput when the plan or its sidecar is faulty
     */
    Optional<SeatingPlan> find(Venue venue);
}
