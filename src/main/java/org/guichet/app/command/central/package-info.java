/**
 * The command {@code guichet central} and those below it: one starts the centre, the others work on its books and tell the
 * outcome. Every act that changes something is kept with who did it.
 */
@NullMarked
package org.guichet.app.command.central;

import org.jspecify.annotations.NullMarked;
