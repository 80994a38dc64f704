/** QR codes: from a token's text to black squares, and from pixels back to the text. */
@NullMarked
package org.guichet.ticketing.barcode;

import org.jspecify.annotations.NullMarked;
