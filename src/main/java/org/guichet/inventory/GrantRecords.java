package org.guichet.inventory;

import java.util.Optional;

/** What is remembered of the grants of a counter. Safe from any thread. */
public interface GrantRecords {

    /** True when that grant was taken or its seats were given back, whatever became of them since. */
    boolean hasGrant(GrantNumber grant);

    /** The last grant that named the seat, or that of the whole house; empty when the seat was never granted here. */
    Optional<GrantNumber> grantOf(int event, String seat);
}
