/**
 * Ticket keys on disk: the private keys of a counter, each in a file that only its user can read, and the list of public
 * keys that gates verify with.
 */
@NullMarked
package org.guichet.ticketing.keys;

import org.jspecify.annotations.NullMarked;
