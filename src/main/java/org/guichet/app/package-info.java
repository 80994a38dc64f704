/**
 * The composition roots: what the program is made of is put together here, by hand, from top to bottom, and nowhere else. The
 * commands of the command line are in {@code command}.
 */
@NullMarked
package org.guichet.app;

import org.jspecify.annotations.NullMarked;
