package org.guichet.lab.website;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.guichet.wire.Order;

/** What a website has come to. Safe from any thread. */
public final class Takings {

    private final List<Order> orders = new ArrayList<>();
    private final Consumer<Order> heard;
    final LongAdder baskets = new LongAdder();
    final LongAdder abandoned = new LongAdder();
    final LongAdder released = new LongAdder();
    final LongAdder gone = new LongAdder();
    final LongAdder repeated = new LongAdder();
    final LongAdder unanswered = new LongAdder();
    final LongAdder refused = new LongAdder();
    final LongAdder errors = new LongAdder();

    /** @param heard gets each order at once, one at a time */
    Takings(Consumer<Order> heard) {
        this.heard = heard;
    }

    synchronized void sold(Order order) {
        heard.accept(order);
        orders.add(order);
    }

    /** Every order, each once, in the order in which they were heard of. */
    public synchronized List<Order> orders() {
        return List.copyOf(orders);
    }

    /** Of all orders. */
    public int tickets() {
        return orders().stream().mapToInt(order -> order.tickets().size()).sum();
    }

    /** Requests given up after the last attempt: nobody answered. */
    public long unanswered() {
        return unanswered.sum();
    }

    /** Answers that broke a promise: another answer to the same request, another total, a seat sold twice. */
    public long errors() {
        return errors.sum();
    }

    /**
     * One JSON object, on one line.
     *
     * @return with {@code orders}, {@code tickets}, {@code cents}, {@code baskets} kept, {@code abandoned} without a word,
     *         {@code released}, {@code gone} (seats or whole zones), {@code repeated} requests, requests
     *         {@code unanswered} or {@code refused} for good, and {@code errors}
     */
    public String json() {
        List<Order> all = orders();
        return "{\"orders\":" + all.size() + ",\"tickets\":" + tickets() + ",\"cents\":"
                + all.stream().mapToLong(order -> order.total().cents()).sum() + ",\"baskets\":" + baskets
                + ",\"abandoned\":" + abandoned + ",\"released\":" + released + ",\"gone\":" + gone + ",\"repeated\":"
                + repeated + ",\"unanswered\":" + unanswered + ",\"refused\":" + refused + ",\"errors\":" + errors
                + "}";
    }
}
