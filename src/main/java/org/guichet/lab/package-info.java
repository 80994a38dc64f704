/**
 * The laboratory: the demo, the benches. Acts only through the use cases of an open counter; nothing depends on it but the
 * command line.
 */
@NullMarked
package org.guichet.lab;

import org.jspecify.annotations.NullMarked;
