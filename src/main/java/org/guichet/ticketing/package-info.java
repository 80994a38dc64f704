/**
 * What a customer takes home: the signed token of a ticket, its verification without a database, and the words that a
 * ticket says. The layout on paper, PDF, barcode, key files and printing live in the sub-packages.
 */
@NullMarked
package org.guichet.ticketing;

import org.jspecify.annotations.NullMarked;
