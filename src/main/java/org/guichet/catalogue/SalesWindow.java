package org.guichet.catalogue;

import java.time.Instant;

/** When an event is on sale: from {@code opens}, included, to {@code closes}, excluded. */
public record SalesWindow(Instant opens, Instant closes) {

    public boolean isOpen(Instant at) {
        return !at.isBefore(opens) && at.isBefore(closes);
    }
}
