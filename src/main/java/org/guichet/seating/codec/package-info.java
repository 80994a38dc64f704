/**
 * Plan files. A plan is an open seating-plan JSON of the pretix ecosystem, whose words (zone for section, category for
 * price zone) are known only here; what that format cannot hold stands in a sidecar file keyed by guid. A file is taken
 * whole or refused whole, with every problem and its place; what older variants leave out is filled in and told as a
 * warning.
 */
@NullMarked
package org.guichet.seating.codec;

import org.jspecify.annotations.NullMarked;
