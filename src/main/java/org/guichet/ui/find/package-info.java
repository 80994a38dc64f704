/**
 * Find anything: seats by their label, own sales by number, seat, card or amount, and acts by their name, in one list that
 * the keyboard walks.
 */
@NullMarked
package org.guichet.ui.find;

import org.jspecify.annotations.NullMarked;
