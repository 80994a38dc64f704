package org.guichet.central;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.TimeSource;
import org.guichet.wire.Notice;

/** Sets how the seats of an event are shared, and tells the counters. Safe from any thread. */
public final class SetPolicy {

    private final Books books;
    private final TellCounters tell;
    private final TimeSource time;

    public SetPolicy(Books books, TellCounters tell, TimeSource time) {
        this.books = books;
        this.tell = tell;
        this.time = time;
    }

    /** The policy of every event, in their order. */
    public List<AllotmentPolicy> all() {
        return books.inTransaction(transaction -> new TreeSet<>(transaction.places().events()).stream()
                .map(transaction.allotments()::policy).toList());
    }

    /**
     * Changes the policy of an event. What counters hold stays theirs.
     *
     * @throws Refusal there is no such event or section, or the outage is too long; nothing was changed
     */
    public AllotmentPolicy set(int event, UnaryOperator<AllotmentPolicy> change, Decision decision) {
        return books.inTransaction(transaction -> {
            if (!transaction.places().events().contains(event)) {
                throw Refusal.of("central.event.none", String.valueOf(event));
            }
            AllotmentPolicy before = transaction.allotments().policy(event);
            AllotmentPolicy after = change.apply(before);
            check(transaction, after);
            if (!after.equals(before)) {
                transaction.allotments().put(after);
                decision.note(transaction, time.now(), "policy-set", subject(after));
            }
            if (after.rideOutMinutes() != before.rideOutMinutes()) {
                tell.tellAll(transaction, new Notice.Policy(event, after.rideOutMinutes()));
            }
            return after;
        });
    }

    private static void check(Transaction books, AllotmentPolicy policy) {
        if (policy.rideOutMinutes() < 1 || policy.rideOutMinutes() > AllotmentPolicy.MOST_MINUTES) {
            throw Refusal.of("central.policy.outage", String.valueOf(AllotmentPolicy.MOST_MINUTES / 60));
        }
        List<String> known = books.allotments().blocks(policy.event()).stream().map(Block::section).distinct().toList();
        policy.sections().keySet().stream().filter(section -> !known.contains(section)).findFirst()
                .ifPresent(section -> {
                    throw Refusal.of("central.policy.section", section, String.valueOf(policy.event()));
                });
    }

    private static String subject(AllotmentPolicy policy) {
        Map<Integer, String> byCounter = policy.sections().entrySet().stream().collect(Collectors.groupingBy(
                Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.joining(", "))));
        return policy.event() + ": " + policy.rideOutMinutes() + " min" + (byCounter.isEmpty() ? "" : " " + byCounter);
    }
}
