/**
 * The print queue: the tickets of each sale on their way to a printer, behind the back of the clerk. Threads come from
 * outside; what is printed is told to a listener.
 */
@NullMarked
package org.guichet.ticketing.spool;

import org.jspecify.annotations.NullMarked;
