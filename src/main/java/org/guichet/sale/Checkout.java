package org.guichet.sale;

import java.util.List;

import org.guichet.kernel.Language;
import org.guichet.kernel.SaleId;

/** A cart at the moment of Pay: what is sold, how it is paid, in which language its tickets are. Immutable. */
public record Checkout(SaleId id, List<CartLine> lines, List<Tender> tenders, Language language) {

    public static Checkout of(Cart cart, List<Tender> tenders, Language language) {
        return new Checkout(cart.id(), cart.lines(), List.copyOf(tenders), language);
    }
}
