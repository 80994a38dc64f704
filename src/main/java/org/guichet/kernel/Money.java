package org.guichet.kernel;

import java.util.Currency;

/**
 * An amount of money: a whole number of cents of one currency, negative for what is given back. Arithmetic is exact;
 * an overflow or a mix of currencies is an error, never a wrong sum.
 */
public record Money(long cents, Currency currency) implements Comparable<Money> {

    public static final Currency CAD = Currency.getInstance("CAD");

    public static Money cad(long cents) {
        return new Money(cents, CAD);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, same(other).cents), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, same(other).cents), currency);
    }

    public Money times(int factor) {
        return new Money(Math.multiplyExact(cents, factor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(cents), currency);
    }

    public boolean isZero() {
        return cents == 0;
    }

    public boolean isNegative() {
        return cents < 0;
    }

    public boolean isPositive() {
        return cents > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, same(other).cents);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }
}
