/** The window: what the clerk sees and presses, one package a screen or a control. */
@NullMarked
package org.guichet.ui;

import org.jspecify.annotations.NullMarked;
