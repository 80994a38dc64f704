/**
 * The composition root of the centre: books, key, inventory and server put together. Nothing here knows the window, so that a
 * machine without a screen needs no JavaFX.
 */
@NullMarked
package org.guichet.app.central;

import org.jspecify.annotations.NullMarked;
