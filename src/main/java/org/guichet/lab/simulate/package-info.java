/**
 * The deterministic simulation: counters and a centre, the real classes, in one thread, over a clock, a network, disks, keys
 * and books of its own, with every fault that the protocol has to survive.
 */
@NullMarked
package org.guichet.lab.simulate;

import org.jspecify.annotations.NullMarked;
