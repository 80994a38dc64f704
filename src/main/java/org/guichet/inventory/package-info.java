/**
 * Who may sell what: the state of every place of an event at this counter, and the moves between states that are legal.
 * A seat has exactly one holder; only the holder sells it.
 */
@NullMarked
package org.guichet.inventory;

import org.jspecify.annotations.NullMarked;
