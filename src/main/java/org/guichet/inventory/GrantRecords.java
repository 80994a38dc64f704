package org.guichet.inventory;

import java.util.Optional;

/** What is remembered of the grants of a counter. Safe from any thread. */
public interface GrantRecords {

    /** True when that grant was taken, whatever became of its seats. */
    boolean hasGrant(GrantNumber grant);

    /** The last grant that named the seat, or that of the whole house; empty when the seat was never granted here. */
    Optional<GrantNumber> grantOf(int event, String seat);
}
