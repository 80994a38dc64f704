package org.guichet.central;

import java.util.Optional;
import java.util.UUID;
import org.guichet.wire.Grant;

/** What was granted, by the request that asked for it. */
public interface Grants {

    Optional<Grant> byRequest(UUID request);

    void put(UUID request, Grant grant);
}
