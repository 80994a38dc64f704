/**
 * The words that counters and the centre exchange, version 1: plain records with no logic and no technology, so that the
 * same protocol runs over HTTP, over a simulated network and inside one process. Their JSON is in {@code json}.
 */
@NullMarked
package org.guichet.wire;

import org.jspecify.annotations.NullMarked;
