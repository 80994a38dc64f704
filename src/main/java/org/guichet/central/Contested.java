package org.guichet.central;

import java.util.function.Function;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Rejected;

/** Somebody else took a seat between the look and the hand. */
final class Contested extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final long LATER_MILLIS = 5_000;
    private static final int MOST = 20;

    Contested() {
        super("a seat was taken meanwhile", null, false, false);
    }

    /**
     * All of the work or nothing of it: a contested seat undoes it, and it looks again.
     *
     * @throws Rejected so many wanted the same seats that it never had its turn
     */
    static <T> T settle(Books books, Function<Transaction, T> work) {
        for (int contests = 0; contests < MOST; contests++) {
            try {
                return books.inTransaction(work);
            } catch (Contested e) {
                // whoever took the seat has committed: the next look sees it
            }
        }
        throw Rejected.later(ErrorCode.BUSY, LATER_MILLIS, "too many want these seats");
    }
}
