/**
 * The frame around every screen: rail, header with event, entry line and the state of the world, footer with the keys; and
 * the key grammar of the whole window.
 */
@NullMarked
package org.guichet.ui.shell;

import org.jspecify.annotations.NullMarked;
