package org.guichet.catalogue;

import java.util.List;
import java.util.Optional;

import org.guichet.kernel.Money;

/**
 * The prices of an event.
 *
 * @param taxesIncluded true when prices and fees contain their taxes, false when taxes are added to them
 */
public record PriceList(List<Price> prices, List<Fee> fees, boolean taxesIncluded) {

    /** The price before fees; empty when that type is not sold in that zone. */
    public Optional<Money> find(String zone, char type) {
        return prices.stream().filter(price -> price.zone().equals(zone) && price.type() == type).map(Price::amount)
                .findFirst();
    }
}
