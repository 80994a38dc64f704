/**
 * Benches: each measures one promise of the product beside a yardstick in the same run, so that a noisy or slow machine
 * changes both. {@link org.guichet.lab.bench.Benches} lists them.
 */
@NullMarked
package org.guichet.lab.bench;

import org.jspecify.annotations.NullMarked;
