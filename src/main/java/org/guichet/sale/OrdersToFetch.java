package org.guichet.sale;

import java.util.Optional;
import org.guichet.kernel.Refusal;
import org.guichet.wire.Notice;

/**
 * Orders of the website, as the centre has them, or, while it cannot be asked, as this counter was told. Safe from any thread,
 * and may wait for the network: not for the window's.
 */
public interface OrdersToFetch {

    /** None, for a counter that has no centre. */
    OrdersToFetch NONE = new OrdersToFetch() {
        @Override
        public Optional<Notice.WebOrder> find(String reference) {
            return Optional.empty();
        }

        @Override
        public Notice.WebOrder take(String reference) {
            throw Refusal.of("sale.web.unknown", reference);
        }
    };

    /** An order that this counter may print, as far as it knows. */
    Optional<Notice.WebOrder> find(String reference);

    /**
     * Takes an order to print its tickets: no other counter that the centre reaches prints them from then on.
     *
     * @throws Refusal another counter has printed them, or there is no such order
     */
    Notice.WebOrder take(String reference);
}
