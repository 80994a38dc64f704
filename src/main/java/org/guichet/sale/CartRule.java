package org.guichet.sale;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.guichet.kernel.Message;

/** A rule that every cart keeps. Says in the clerk's words why it refuses one. */
@FunctionalInterface
public interface CartRule {

    /** Why these lines may not be in one cart now; empty when they may. */
    Optional<Message> refuse(Programme programme, List<CartLine> lines, Instant now);
}
