package org.guichet.sale;

import org.guichet.kernel.Money;

/**
 * Cash has no pennies: what is left to pay in cash goes to the nearest five cents, 1, 2, 6 and 7 down, 3, 4, 8 and 9 up
 * (Canada's phasing-out of the penny, 2013). Taxes and cards are not rounded.
 */
public final class Rounding {

    private static final int STEP = 5;

    private Rounding() {}

    /** The amount to ask for in cash; never negative input. */
    public static Money toCash(Money remainder) {
        long cents = remainder.cents();
        return new Money((cents + STEP / 2) / STEP * STEP, remainder.currency());
    }

    static boolean isPayable(Money cash) {
        return cash.cents() % STEP == 0;
    }
}
