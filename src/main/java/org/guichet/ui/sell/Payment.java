package org.guichet.ui.sell;

import java.util.List;

import org.guichet.sale.Tender;

/** What becomes of a tender that covers the total. */
interface Payment {

    /** Sells in the background; the cart is frozen until one of the two is called. */
    void pay(List<Tender> tenders, Runnable sold, Runnable refused);

    /** A new tender begins: the change of the last sale need not be seen any longer. */
    void forget();
}
