/**
 * The seat map: one control that shows the seats of a house, their states and prices zones, and tells which were picked. A
 * painter without a toolkit fills pixel buffers off the JavaFX thread; the control moves the last picture at once and
 * swaps in the next when it is painted. It knows no prices and no sentences: its owner gives the words.
 */
@NullMarked
package org.guichet.ui.seatmap;

import org.jspecify.annotations.NullMarked;
