/**
 * Houses made up: an arena and a stadium with every seat in its place, as plan files for demonstrations, tests and
 * measurements. The same call makes the same house.
 */
@NullMarked
package org.guichet.seating.generate;

import org.jspecify.annotations.NullMarked;
