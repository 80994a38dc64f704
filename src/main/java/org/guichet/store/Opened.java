package org.guichet.store;

import java.util.Optional;

/**
 * How a view was opened.
 *
 * @param rebuilt why it was folded again from the journal; empty when it was used as it was found
 * @param entries how many entries it had to follow
 */
public record Opened(Optional<RebuildReason> rebuilt, long entries) {}
