package org.guichet.lab.bench;

import java.util.concurrent.atomic.LongAdder;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Rejected;
import org.guichet.wire.Unreachable;

/** What was said to counters that returned, other than yes. Safe from any thread. */
final class Storm {

    private final LongAdder later = new LongAdder();
    private final LongAdder wrong = new LongAdder();
    private final LongAdder unanswered = new LongAdder();

    /** A refusal is good when it says when to come again. */
    void refused(Rejected refusal) {
        boolean busy = refusal.code() == ErrorCode.BUSY || refusal.code() == ErrorCode.THROTTLED;
        (busy && refusal.retryAfterMillis() > 0 ? later : wrong).increment();
    }

    /** A status that the protocol does not know, such as any 5xx but 503, is no answer either. */
    void unanswered(Unreachable failure) {
        (String.valueOf(failure.getMessage()).startsWith("status") ? wrong : unanswered).increment();
    }

    long later() {
        return later.sum();
    }

    long wrong() {
        return wrong.sum();
    }

    long unanswered() {
        return unanswered.sum();
    }
}
