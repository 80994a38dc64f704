/**
 * The central inventory: who holds which seat of the house, what every counter has told, and what it is told. The rules are
 * here, over ports; {@code jdbi} keeps the books in a database, {@code http} speaks to counters, website and managers.
 */
@NullMarked
package org.guichet.central;

import org.jspecify.annotations.NullMarked;
