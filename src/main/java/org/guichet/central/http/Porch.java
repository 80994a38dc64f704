package org.guichet.central.http;

import java.util.concurrent.Semaphore;
import org.guichet.central.http.Endpoint.Proof;
import org.guichet.kernel.CounterId;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Rejected;

/**
 * Where requests stand that have not shown yet whose they are. Their headers are looked at first, and only so many bytes of
 * bodies are taken in at once for all of them; who bears a good nonce has shown enough to be heard. Safe from any thread.
 */
final class Porch {

    /** Of all that strangers may make this process hold in memory: as much as every connection holds for a small body. */
    static final int MOST_BYTES = 32 * 1024 * 1024;
    /** Only so much of it may be long bodies, so that they never keep a HELLO or an enrolment from being heard. */
    static final int MOST_LONG_BYTES = MOST_BYTES / 2;

    private static final long LATER_MILLIS = 2_000;

    private final Proofs proofs;
    private final TokenBuckets buckets;
    private final Semaphore bytes = new Semaphore(MOST_BYTES);
    private final Semaphore longBytes = new Semaphore(MOST_LONG_BYTES);

    Porch(Proofs proofs, TokenBuckets buckets) {
        this.proofs = proofs;
        this.buckets = buckets;
    }

    /**
     * Lets a request have its body read.
     *
     * @throws Rejected nobody could have sent it; its sender asks too often; or too much of others is being read
     */
    Stay admit(Endpoint endpoint, Arrival arrival) {
        if (endpoint.proof() == Proof.NONE) {
            buckets.takeStranger(arrival.source());
            return stay(endpoint, arrival);
        }
        if (endpoint.isByToken(arrival.bearsToken())) {
            wellFormed(arrival, () -> Proofs.checkForm(arrival.secret()));
            return stay(endpoint, arrival);
        }
        Proofs.Claim claim = arrival.claim();
        wellFormed(arrival, () -> Proofs.checkForm(claim));
        CounterId counter = Proofs.named(claim);
        if (proofs.isOfNow(counter, claim)) {
            buckets.take(counter.dotted(), 1);
            return new Stay(0, 0, true);
        }
        return stay(endpoint, arrival);
    }

    private void wellFormed(Arrival arrival, Runnable check) {
        try {
            check.run();
        } catch (Rejected e) {
            buckets.takeStranger(arrival.source());
            throw e;
        }
    }

    private Stay stay(Endpoint endpoint, Arrival arrival) {
        int held = arrival.holds(endpoint.most());
        boolean isLong = held > Endpoint.SMALL;
        if (isLong) {
            // who failed too often is heard at length no more
            buckets.checkStranger(arrival.source());
        }
        if (isLong && !longBytes.tryAcquire(held)) {
            throw full();
        }
        if (!bytes.tryAcquire(held)) {
            longBytes.release(isLong ? held : 0);
            throw full();
        }
        return new Stay(held, isLong ? held : 0, false);
    }

    private static Rejected full() {
        return Rejected.later(ErrorCode.BUSY, LATER_MILLIS, "too much is being read from those who are not known yet");
    }

    /** What a request takes up here, until it has shown whose it is or is gone. One thread. */
    final class Stay implements AutoCloseable {

        private final boolean counted;
        private int held;
        private int heldLong;

        private Stay(int held, int heldLong, boolean counted) {
            this.held = held;
            this.heldLong = heldLong;
            this.counted = counted;
        }

        /** Whether a turn of its counter was taken already. */
        boolean isCounted() {
            return counted;
        }

        @Override
        public void close() {
            leave();
        }

        /** Frees what it took up: it is known whose request it is. Again, nothing. */
        void leave() {
            bytes.release(held);
            longBytes.release(heldLong);
            held = 0;
            heldLong = 0;
        }
    }
}
