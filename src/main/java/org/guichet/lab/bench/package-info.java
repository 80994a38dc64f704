/**
 * The benches: each measures the product against a yardstick in the same run, so that what it says does not depend on the
 * machine. They act through the use cases and the parts of the product, never beside them.
 */
@NullMarked
package org.guichet.lab.bench;

import org.jspecify.annotations.NullMarked;
