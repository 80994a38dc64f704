package org.guichet.kernel;

import java.time.Instant;

/** The clock on the wall, which people set and which may be wrong, and the one that only ever goes forward. */
public interface TimeSource {

    Instant now();

    /** Nanoseconds since some fixed point of this boot; never goes back, means nothing by itself. */
    long monotonicNanos();
}
