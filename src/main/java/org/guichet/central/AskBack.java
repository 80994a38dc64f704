package org.guichet.central;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.guichet.central.Enrolment.State;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.TimeSource;
import org.guichet.wire.Grant;
import org.guichet.wire.GrantAnswer;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.Notice;

/**
 * Asks the counter that holds most of a zone for seats that another lacks. A wish: it gives what it can spare, and the seats
 * are open when its journal says so. Not more often than once in {@link #PAUSE} for a zone, however many lack seats.
 */
final class AskBack {

    static final Duration PAUSE = Duration.ofSeconds(30);

    private final Books books;
    private final TellCounters tell;
    private final TimeSource time;

    AskBack(Books books, TellCounters tell, TimeSource time) {
        this.books = books;
        this.tell = tell;
        this.time = time;
    }

    /** Asks for what a counter was not given. In a transaction of its own: the other one has that counter locked. */
    void after(GrantRequest request, GrantAnswer answer) {
        Grant grant = answer.grant();
        int lacking = request.count() - (grant == null ? 0 : grant.seats().size());
        if (request.seats().isEmpty() && lacking >= AdjacentSeats.BLOCK) {
            ask(request.event(), request.zone(), lacking, request.counter());
        }
    }

    private void ask(int event, String zone, int lacking, CounterId forWhom) {
        books.inTransaction(transaction -> {
            Instant now = time.now();
            if (!transaction.allotments().policy(event).isFixed()) {
                transaction.places().held(event, zone).entrySet().stream()
                        .filter(held -> !held.getKey().equals(forWhom) && sells(transaction, held.getKey()))
                        .max(Map.Entry.<CounterId, Integer>comparingByValue()
                                .thenComparing(held -> held.getKey().number(), Comparator.reverseOrder()))
                        .filter(held -> transaction.allotments().recall(event, zone, now, now.minus(PAUSE)))
                        .ifPresent(held -> tell.tell(transaction, held.getKey().number(),
                                Notice.Recall.of(event, zone, Math.min(lacking, held.getValue()))));
            }
            return event;
        });
    }

    private static boolean sells(Transaction books, CounterId counter) {
        return books.register().enrolment(counter).filter(known -> known.state() == State.ACTIVE).isPresent();
    }
}
