package org.guichet.store;

import java.util.Optional;

import org.guichet.journal.ParkedEntry;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.SeatEffects;
import org.guichet.kernel.SaleId;

/** The one sale or cart before an entry on which it depends what the entry does to seats. */
record Earlier(Optional<SaleEntry> found, Optional<ParkedEntry> cart) implements SeatEffects.Earlier {

    static final Earlier NOTHING = new Earlier(Optional.empty(), Optional.empty());

    static Earlier sale(Optional<SaleEntry> sale) {
        return new Earlier(sale, Optional.empty());
    }

    static Earlier cart(Optional<ParkedEntry> cart) {
        return new Earlier(Optional.empty(), cart);
    }

    @Override
    public Optional<SaleEntry> sale(SaleId id) {
        return found.filter(sale -> sale.id().equals(id));
    }

    @Override
    public Optional<ParkedEntry> parked(SaleId id) {
        return cart.filter(parked -> parked.sale().equals(id));
    }
}
