package org.guichet.journal;

import org.guichet.kernel.Money;

/** One way in which a sale was paid, or part of it. */
public sealed interface TenderLine {

    /** What it pays of the sale. */
    Money amount();

    /**
     * Notes and coins.
     *
     * @param tendered what the customer handed over
     * @param change what went back: {@code tendered - amount}
     */
    record Cash(Money amount, Money tendered, Money change) implements TenderLine {}

    /**
     * A card by a standalone terminal.
     *
     * @param reference the terminal's own, as on its slip
     * @param lastFour last four digits of the card
     */
    record Card(Money amount, String reference, String lastFour) implements TenderLine {}

    /**
     * Paid to the website before: nothing of it is in the drawer.
     *
     * @param reference of the order
     */
    record Online(Money amount, String reference) implements TenderLine {}
}
