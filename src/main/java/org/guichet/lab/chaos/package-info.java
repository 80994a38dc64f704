/**
 * Real processes that are killed: a centre, counters that sell, the database under them, and a proxy between that spoils what
 * passes. Afterwards journals, printed tickets and the centre's books are compared, ticket by ticket and cent by cent.
 */
@NullMarked
package org.guichet.lab.chaos;

import org.jspecify.annotations.NullMarked;
