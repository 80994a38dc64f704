/**
 * Tickets as PDF files of exact size, as pixels and on the system's printers. The typeface is DejaVu Sans Condensed, which
 * is embedded, cut down to the letters used.
 */
@NullMarked
package org.guichet.ticketing.pdf;

import org.jspecify.annotations.NullMarked;
