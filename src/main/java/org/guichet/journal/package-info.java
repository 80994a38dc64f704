/**
 * The truth of a counter: an append-only sequence of entries, each a fact that happened. At once the audit trail, the
 * outbox and the source from which the store is rebuilt. This level holds the facts and the ports; the files, the hash
 * chain's bytes and the JSON live in the sub-packages.
 */
@NullMarked
package org.guichet.journal;

import org.jspecify.annotations.NullMarked;
