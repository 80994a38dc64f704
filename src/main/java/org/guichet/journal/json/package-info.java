/**
 * The payloads of the journal as JSON, one shape for each type and schema, and its export as JSON lines. Amounts are
 * whole cents; the currency stands once in an entry. What each name means is in {@code docs/journal-format.md}.
 */
@NullMarked
package org.guichet.journal.json;

import org.jspecify.annotations.NullMarked;
