/**
 * Paper as data: a declarative layout file says what stands where on a ticket, and the typesetter fits a ticket's words
 * into it. Knows sizes of letters only through {@link org.guichet.ticketing.layout.Typeface}, so that any technology can
 * draw the result. All lengths are points (1/72 inch), x to the right and y down from the stock's upper left corner.
 */
@NullMarked
package org.guichet.ticketing.layout;

import org.jspecify.annotations.NullMarked;
