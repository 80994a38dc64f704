package org.guichet.lab.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import org.guichet.wire.Rejected;
import org.guichet.wire.Unreachable;

/**
 * Loses requests and answers, repeats requests, and keeps some back until later ones have arrived. An answer comes to the one
 * request that waits for it or to nobody, as with HTTP.
 */
final class VirtualNetwork {

    private static final int PERCENT = 100;
    /** Of a hundred requests; the answers of as many more are lost. */
    private static final int LOST = 8;
    private static final int ANSWER_LOST = 15;
    private static final int KEPT_BACK = 20;
    private static final int TWICE = 35;
    private static final int MOST_KEPT = 40;

    private final Tally tally;
    private final List<Runnable> underWay = new ArrayList<>();
    private boolean perfect;

    VirtualNetwork(Tally tally) {
        this.tally = tally;
    }

    /** From now on every message arrives once and at once; what is still under way never does. */
    void heal() {
        perfect = true;
        underWay.clear();
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @param request must be the same in every respect when it is sent again
     * @param again told the first answer and that of the repetition
     */
    <T> T send(RandomGenerator random, Supplier<T> request, BiConsumer<T, T> again) {
        int chance = perfect ? PERCENT : random.nextInt(PERCENT);
        if (chance < LOST) {
            tally.happened(Fault.F7_REQUEST_LOST);
            throw new Unreachable("request lost");
        }
        if (chance < ANSWER_LOST) {
            tally.happened(Fault.F8_REPLY_LOST);
            quietly(unheard(request));
            throw new Unreachable("answer lost");
        }
        if (chance < KEPT_BACK) {
            tally.happened(Fault.F10_REORDERED);
            keep(unheard(request));
            throw new Unreachable("no answer in time");
        }
        T answer = request.get();
        if (chance < TWICE) {
            tally.happened(Fault.F9_DUPLICATED);
            keep(() -> again.accept(answer, request.get()));
        }
        return answer;
    }

    /** Something that was kept back arrives; nothing happens when there is nothing. */
    void deliver(RandomGenerator random) {
        if (!underWay.isEmpty()) {
            quietly(underWay.remove(random.nextInt(underWay.size())));
        }
    }

    /** Lets a message arrive some time. */
    void keep(Runnable message) {
        if (underWay.size() == MOST_KEPT) {
            underWay.removeFirst();
        }
        underWay.add(message);
    }

    /** The request without its answer. */
    private static <T> Runnable unheard(Supplier<T> request) {
        return () -> {
            T _ = request.get();
        };
    }

    /** Refused for what has happened since, or nobody there: nobody hears it. */
    private static void quietly(Runnable message) {
        try {
            message.run();
        } catch (Rejected | Unreachable e) {
            // as if it had never been said
        }
    }
}
