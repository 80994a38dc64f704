package org.guichet.central.http;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.guichet.central.HouseView.Figures;
import org.guichet.central.Standing;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.TimeSource;
import org.guichet.wire.BasketAnswer;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Order;
import org.guichet.wire.OrderAnswer;
import org.guichet.wire.PushAnswer;

/** What this process has done, in Prometheus' text. Safe from any thread. */
final class Metrics {

    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final String KEPT = "{outcome=\"done\"}";
    private static final String GONE = "{outcome=\"gone\"}";
    private static final Map<String, Long> LATENESS = new LinkedHashMap<>();
    static {
        LATENESS.put("1m", 60L);
        LATENESS.put("10m", 600L);
        LATENESS.put("1h", 3_600L);
    }

    private final TimeSource time;
    private final LongAdder batches = new LongAdder();
    private final Map<PushAnswer.Outcome, LongAdder> entries = adders(PushAnswer.Outcome.class);
    private final LongAdder baskets = new LongAdder();
    private final LongAdder refusedBaskets = new LongAdder();
    private final LongAdder orders = new LongAdder();
    private final LongAdder refusedOrders = new LongAdder();
    private final LongAdder webTickets = new LongAdder();
    private final Map<ErrorCode, LongAdder> rejected = adders(ErrorCode.class);
    private final Map<String, Histogram> latencies = new ConcurrentHashMap<>();
    private final Map<CounterId, Long> heard = new ConcurrentHashMap<>();

    Metrics(TimeSource time) {
        this.time = time;
    }

    void pushed(PushAnswer answer) {
        batches.increment();
        answer.results().forEach(result -> added(entries, result.outcome()));
    }

    /** @param answer to the website's wish for seats */
    void held(BasketAnswer answer) {
        (answer.basket() == null ? refusedBaskets : baskets).increment();
    }

    void ordered(OrderAnswer answer) {
        Order order = answer.order();
        if (order == null) {
            refusedOrders.increment();
        } else {
            orders.increment();
            webTickets.add(order.tickets().size());
        }
    }

    void rejected(ErrorCode code) {
        added(rejected, code);
    }

    void answered(String path, long nanos) {
        latencies.computeIfAbsent(path, any -> new Histogram()).add(nanos);
    }

    void heard(CounterId counter) {
        heard.put(counter, time.monotonicNanos());
    }

    String text(Figures figures, int inside) {
        StringBuilder text = new StringBuilder();
        head(text, "guichet_batches_total", "counter", "Pushes recorded.");
        line(text, "guichet_batches_total", "", batches.sum());
        head(text, "guichet_entries_total", "counter", "Journal entries pushed, by what became of them.");
        entries.forEach(
                (outcome, count) -> line(text, "guichet_entries_total", label("outcome", outcome), count.sum()));
        head(text, "guichet_rejected_total", "counter", "Requests refused, by code.");
        rejected.forEach((code, count) -> line(text, "guichet_rejected_total", label("code", code), count.sum()));
        head(text, "guichet_web_holds_total", "counter",
                "Wishes of the website to keep seats, by what became of them.");
        line(text, "guichet_web_holds_total", KEPT, baskets.sum());
        line(text, "guichet_web_holds_total", GONE, refusedBaskets.sum());
        head(text, "guichet_web_orders_total", "counter", "Orders of the website, by what became of them.");
        line(text, "guichet_web_orders_total", KEPT, orders.sum());
        line(text, "guichet_web_orders_total", GONE, refusedOrders.sum());
        head(text, "guichet_web_tickets_total", "counter", "Tickets of those orders, repeated answers too.");
        line(text, "guichet_web_tickets_total", "", webTickets.sum());
        head(text, "guichet_requests_inside", "gauge", "Requests under way.");
        line(text, "guichet_requests_inside", "", inside);
        head(text, "guichet_seats", "gauge", "Places of all events, by standing.");
        for (Standing standing : Standing.values()) {
            line(text, "guichet_seats", label("standing", standing), figures.seats().getOrDefault(standing, 0L));
        }
        head(text, "guichet_counters", "gauge", "Counters that sell, by how long this process has not heard of them.");
        late(figures).forEach((late, count) -> line(text, "guichet_counters", "{silent=\"" + late + "\"}", count));
        head(text, "guichet_request_seconds", "histogram", "Time from the first byte to the answer.");
        latencies.forEach((path, histogram) -> histogram.write(text, "guichet_request_seconds", path));
        return text.toString();
    }

    private Map<String, Long> late(Figures figures) {
        Map<String, Long> late = new LinkedHashMap<>();
        LATENESS.keySet().forEach(name -> late.put("under " + name, 0L));
        late.put("longer", 0L);
        for (CounterId counter : figures.active()) {
            Long at = heard.get(counter);
            long seconds = at == null ? Long.MAX_VALUE : (time.monotonicNanos() - at) / 1_000_000_000;
            String name = LATENESS.entrySet().stream().filter(each -> seconds < each.getValue())
                    .map(each -> "under " + each.getKey()).findFirst().orElse("longer");
            late.merge(name, 1L, Long::sum);
        }
        return late;
    }

    private static <E extends Enum<E>> Map<E, LongAdder> adders(Class<E> of) {
        Map<E, LongAdder> adders = new EnumMap<>(of);
        for (E each : of.getEnumConstants()) {
            adders.put(each, new LongAdder());
        }
        return adders;
    }

    private static <E extends Enum<E>> void added(Map<E, LongAdder> adders, E which) {
        adders.getOrDefault(which, new LongAdder()).increment();
    }

    private static String label(String name, Enum<?> value) {
        return "{" + name + "=\"" + value.name().toLowerCase(Locale.ROOT) + "\"}";
    }

    static void head(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append("\n# TYPE ").append(name).append(' ')
                .append(type).append('\n');
    }

    static void line(StringBuilder text, String name, String labels, long value) {
        text.append(name).append(labels).append(' ').append(value).append('\n');
    }
}
