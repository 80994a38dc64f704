package org.guichet.sale;

import org.guichet.kernel.Money;

/** What a customer hands over. */
public sealed interface Tender {

    Money amount();

    /** Notes and coins, as counted by the clerk. */
    record Cash(Money amount) implements Tender {}

    /**
     * A card by a standalone terminal.
     *
     * @param amount what the terminal took
     * @param reference as on the terminal's slip
     * @param lastFour last four digits of the card
     */
    record Card(Money amount, String reference, String lastFour) implements Tender {

        /** True when the reference looks like the number of a card: such a tender is refused. */
        public boolean showsCardNumber() {
            return CardNumber.isIn(reference);
        }
    }
}
