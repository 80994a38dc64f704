package org.guichet.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.guichet.kernel.Money;

/**
 * Prices a ticket: fees, then each tax on the price net of all taxes, half-up to the cent. Taxes are not compounded, as
 * GST and QST are since 2013.
 */
public final class Pricing {

    private static final int MILLION = 1_000_000;

    private Pricing() {}

    /** The ticket's price; empty when that type is not sold in that zone. */
    public static Optional<PricedTicket> price(Season season, Event event, String zone, char type) {
        PriceList list = event.priceList();
        return list.find(zone, type).map(price -> priced(price, fees(list, price), season.taxes(),
                list.taxesIncluded()));
    }

    private static Money fees(PriceList list, Money price) {
        Money none = Money.zero(price.currency());
        return price.isZero() ? none : list.fees().stream().map(Fee::amount).reduce(none, Money::plus);
    }

    private static PricedTicket priced(Money price, Money fees, List<TaxRule> rules, boolean included) {
        Money asked = price.plus(fees);
        long whole = MILLION + (included ? rules.stream().mapToLong(TaxRule::rateMillionths).sum() : 0);
        List<TaxAmount> taxes = new ArrayList<>();
        Money tax = Money.zero(price.currency());
        for (TaxRule rule : rules) {
            Money part = new Money(share(asked.cents(), rule.rateMillionths(), whole), price.currency());
            taxes.add(new TaxAmount(rule.code(), part));
            tax = tax.plus(part);
        }
        Money base = included ? asked.minus(tax) : asked;
        return new PricedTicket(price, fees, base, List.copyOf(taxes), base.plus(tax));
    }

    private static long share(long cents, long rate, long whole) {
        return BigDecimal.valueOf(cents).multiply(BigDecimal.valueOf(rate))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP).longValueExact();
    }
}
