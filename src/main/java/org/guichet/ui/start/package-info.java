/**
 * What is seen before a counter is open: the first run (language, then demo or a season of one's own) and, when it cannot
 * open, why, what was kept and what to do.
 */
@NullMarked
package org.guichet.ui.start;

import org.jspecify.annotations.NullMarked;
