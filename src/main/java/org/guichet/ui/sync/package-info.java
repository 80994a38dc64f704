/**
 * The state of the world, told in full: the line to the centre and what waits for it, the seats here, what the centre put
 * before a person, and whether the counter is ready for an outage. Never needed to sell.
 */
@NullMarked
package org.guichet.ui.sync;

import org.jspecify.annotations.NullMarked;
