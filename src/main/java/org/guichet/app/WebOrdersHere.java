package org.guichet.app;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Refusal;
import org.guichet.sale.OrdersToFetch;
import org.guichet.sync.Notices;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Notice;
import org.guichet.wire.PickUpAnswer;
import org.guichet.wire.PickUpRequest;
import org.guichet.wire.Rejected;
import org.guichet.wire.Unreachable;
import org.guichet.wire.WillCall;

/**
 * The website's orders at this counter: the centre is asked while the line is up, within the time that a clerk waits; else what
 * the feed told counts, unless the centre was put back since: it may have lost the order, and another may sit there. Safe from
 * any thread.
 */
public final class WebOrdersHere implements OrdersToFetch, Notices {

    private final CounterId me;
    private final WillCall centre;
    private final BooleanSupplier online;
    private final IntSupplier generation;
    private final Map<String, Told> told = new ConcurrentHashMap<>();

    private record Told(Notice.WebOrder order, int generation) {}

    /**
     * @param online whether it makes sense to ask
     * @param generation of the centre, as this counter knows it
     */
    public WebOrdersHere(CounterId me, WillCall centre, BooleanSupplier online, IntSupplier generation) {
        this.me = me;
        this.centre = centre;
        this.online = online;
        this.generation = generation;
    }

    @Override
    public void hear(Notice notice, Instant at) {
        hear(notice, generation.getAsInt());
    }

    /** What a centre of that generation told, perhaps before this start. */
    public void hear(Notice notice, int of) {
        switch (notice) {
            case Notice.WebOrder order -> told.put(order.reference(), new Told(order, of));
            case Notice.Fetched fetched -> told.remove(fetched.reference());
            case Notice.Recall _,Notice.GateRule _,Notice.Policy _,Notice.Message _,Notice.Catalogue _ -> {
                // others' business
            }
        }
    }

    @Override
    public Optional<Notice.WebOrder> find(String reference) {
        Optional<Notice.WebOrder> known = known(reference);
        if (known.isPresent()) {
            return known;
        }
        try {
            return ask(reference, false).filter(answer -> answer.fetchedAt().isEmpty()).map(PickUpAnswer::order);
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    @Override
    public Notice.WebOrder take(String reference) {
        PickUpAnswer answer = ask(reference, true)
                .orElseGet(() -> new PickUpAnswer(known(reference)
                        .orElseThrow(() -> Refusal.of("sale.web.offline", reference)), ""));
        if (!answer.fetchedAt().isEmpty()) {
            told.remove(reference);
            throw Refusal.of("sale.web.elsewhere", reference, answer.fetchedAt());
        }
        return answer.order();
    }

    private Optional<Notice.WebOrder> known(String reference) {
        return Optional.ofNullable(told.get(reference)).filter(order -> order.generation() == generation.getAsInt())
                .map(Told::order);
    }

    /** Empty when the centre cannot be asked. */
    private Optional<PickUpAnswer> ask(String reference, boolean take) {
        if (!online.getAsBoolean()) {
            return Optional.empty();
        }
        try {
            return Optional.of(centre.pickUp(new PickUpRequest(me, reference, take)));
        } catch (Unreachable e) {
            return Optional.empty();
        } catch (Rejected e) {
            if (e.code() == ErrorCode.UNKNOWN) {
                throw Refusal.of("sale.web.unknown", reference);
            }
            return Optional.empty();
        }
    }
}
