/**
 * The counter's half of the protocol: what to say to the centre next, and what its answers mean. A state machine without
 * threads, clocks or network of its own; {@code http} speaks to a real centre.
 */
@NullMarked
package org.guichet.sync;

import org.jspecify.annotations.NullMarked;
