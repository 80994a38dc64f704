/**
 * What every screen shares: one loader for all FXML, the words in the clerk's language, the look, the icons and the one way
 * to work in the background. Knows no screen.
 */
@NullMarked
package org.guichet.ui.common;

import org.jspecify.annotations.NullMarked;
