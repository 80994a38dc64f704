package org.guichet.lab.website;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.guichet.wire.Order;
import org.guichet.wire.OrderAnswer;
import org.guichet.wire.OrderRequest;
import org.guichet.wire.Website;

/**
 * What a shop has sold since it opened, to be told again to a centre whose books were put back to an earlier time. What it sold
 * before it opened it does not know: it never says that it told all of that. Safe from any thread.
 */
final class SoldOrders {

    private final Website website;
    private final Takings takings;
    private final Map<UUID, OrderRequest> orders = new LinkedHashMap<>();
    /** Of the centre, when it last had all of them. */
    private int generation;

    SoldOrders(Website website, Takings takings) {
        this.website = website;
        this.takings = takings;
        this.generation = website.told(0);
    }

    synchronized void add(OrderRequest request, Order order) {
        orders.put(request.request(), request.answered(order));
    }

    /**
     * Tells them all again if the books were put back; what is not taken yet, or not heard of, waits for the next time.
     *
     * @throws org.guichet.wire.Rejected the centre takes one of them not yet, or not as it is
     * @throws org.guichet.wire.Unreachable the centre does not answer
     */
    synchronized void tellAgain() {
        int now = website.told(0);
        if (now != generation) {
            for (OrderRequest order : orders.values()) {
                takings.repeated.increment();
                if (!isSame(order, website.order(order))) {
                    takings.errors.increment();
                }
            }
            if (website.told(now) == now) {
                generation = now;
            }
        }
    }

    private static boolean isSame(OrderRequest told, OrderAnswer answer) {
        Order order = answer.order();
        return order != null && told.equals(told.answered(order));
    }
}
