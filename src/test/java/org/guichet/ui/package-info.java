/** What the tests of the window share: a counter in memory on the demo season, and a clerk who presses keys. */
@NullMarked
package org.guichet.ui;

import org.jspecify.annotations.NullMarked;
