package org.guichet.app;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.guichet.journal.JournalUnavailable;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.IdSource;
import org.guichet.kernel.Message;
import org.guichet.sale.Pool;
import org.guichet.sync.Breaker;
import org.guichet.sync.RetryBudget;
import org.guichet.sync.SyncStatus.Line;
import org.guichet.wire.Centre;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Grant;
import org.guichet.wire.GrantAnswer;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.Rejected;
import org.guichet.wire.Unreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pool of a counter on line: asks its centre beside the sync loop, on a thread of its own, so that neither a clerk nor a
 * batch waits for the other. A centre that does not answer is left alone for a while. Safe from any thread.
 */
final class CentrePool implements Pool {

    private static final Logger LOG = LoggerFactory.getLogger(CentrePool.class);
    /** A call that failed sooner than this may be made again within the time that a clerk waits. */
    private static final long SOON_MILLIS = 200;
    private static final long PAUSE_MILLIS = Duration.ofSeconds(5).toMillis();

    private final Centre centre;
    private final CounterId counter;
    private final IdSource ids;
    private final Supplier<Line> line;
    private final Consumer<Grant> granted;
    private final Runnable unheard;
    private final Breaker breaker;
    private final RetryBudget budget = new RetryBudget();
    private final LongSupplier clock;
    private final Executor caller;

    /**
     * @param granted records a grant; its seats are for sale when it returns
     * @param unheard told that a call had no answer
     * @param caller runs the calls, one after the other
     */
    CentrePool(Centre centre, CounterId counter, IdSource ids, Supplier<Line> line, Consumer<Grant> granted,
            Runnable unheard, Breaker breaker, LongSupplier clock, Executor caller) {
        this.centre = centre;
        this.counter = counter;
        this.ids = ids;
        this.line = line;
        this.granted = granted;
        this.unheard = unheard;
        this.breaker = breaker;
        this.clock = clock;
        this.caller = caller;
    }

    @Override
    public Optional<Message> obstacle() {
        return switch (line.get()) {
            case ONLINE -> breaker.isOpen(clock.getAsLong())
                    ? Optional.of(Message.of("sync.pool.slow"))
                    : Optional.empty();
            case UNKNOWN, OFFLINE -> Optional.of(Message.of("sync.pool.offline"));
            case SWITCHED_OFF -> Optional.of(Message.of("sync.pool.switched-off"));
            case FENCED -> Optional.of(Message.of("sync.pool.fenced"));
        };
    }

    @Override
    public void ask(Wish wish, Consumer<Answer> told) {
        try {
            caller.execute(() -> told.accept(answer(wish)));
        } catch (RejectedExecutionException e) {
            told.accept(new Answer.Unheard(Message.of("sync.pool.closing")));
        }
    }

    private Answer answer(Wish wish) {
        if (!breaker.begin(clock.getAsLong())) {
            return new Answer.Unheard(Message.of("sync.pool.slow"));
        }
        GrantRequest request = new GrantRequest(ids.newId(), counter, wish.event(), wish.seats(), "", wish.count());
        try {
            GrantAnswer answer = twice(request);
            breaker.worked();
            return taken(answer);
        } catch (Unreachable e) {
            LOG.info("the centre does not answer a clerk: {}", e.getMessage());
            breaker.failed(clock.getAsLong());
            unheard.run();
            return new Answer.Unheard(Message.of("sync.pool.unheard"));
        } catch (Rejected e) {
            LOG.info("the centre refuses a clerk: {}", e.getMessage());
            return refused(e);
        } catch (JournalUnavailable e) {
            LOG.warn("a grant could not be recorded; it will be offered again", e);
            return new Answer.Unheard(e.reason());
        }
    }

    /** Asking again with the same request gets the same grant. */
    private GrantAnswer twice(GrantRequest request) {
        long began = clock.getAsLong();
        budget.called();
        try {
            return centre.grants(request);
        } catch (Unreachable e) {
            if (clock.getAsLong() - began < SOON_MILLIS && budget.retry()) {
                return centre.grants(request);
            }
            throw e;
        }
    }

    private Answer taken(GrantAnswer answer) {
        Grant grant = answer.grant();
        if (grant == null) {
            return new Answer.Taken(answer.taken());
        }
        granted.accept(grant);
        return new Answer.Granted();
    }

    private Answer refused(Rejected refusal) {
        breaker.worked();
        if (refusal.code().isRetried() && refusal.code() != ErrorCode.STALE_NONCE) {
            breaker.rest(clock.getAsLong(), Math.max(PAUSE_MILLIS, refusal.retryAfterMillis()));
        } else {
            unheard.run();
        }
        return new Answer.Unheard(Message.of(switch (refusal.code()) {
            case RECOVERING -> "sync.pool.recovering";
            case FENCED, FORK, UNAUTHORISED, FORBIDDEN -> "sync.pool.fenced";
            default -> "sync.pool.busy";
        }));
    }
}
