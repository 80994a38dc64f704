package org.guichet.central;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guichet.central.Register.Offer;
import org.guichet.kernel.IdSource;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.TimeSource;

/** Gives a counter the one-time code by which it enrols. Safe from any thread. */
public final class InviteCounter {

    public static final Duration CODE_LASTS = Duration.ofMinutes(15);
    /** What a counter's id has room for. */
    public static final int LARGEST_NUMBER = 65_535;

    private final Books books;
    private final IdSource ids;
    private final TimeSource time;

    public InviteCounter(Books books, IdSource ids, TimeSource time) {
        this.books = books;
        this.ids = ids;
        this.time = time;
    }

    /**
     * A code, good once, which is shown now and kept nowhere.
     *
     * @param until when it is too late
     * @param replaces a counter of that number sells now: it stops when the code is used
     */
    public record Invitation(int counter, String name, String code, Instant until, boolean replaces) {}

    /**
     * Invites a counter, new or known.
     *
     * @param number 1 to 65,535, or 0 for the next one that was never given
     * @throws Refusal no number is left, or it is none
     */
    public Invitation invite(int number, String name, Decision decision) {
        String code = SpokenCode.fresh(ids);
        Instant until = time.now().plus(CODE_LASTS);
        return books.inTransaction(transaction -> {
            int counter = number == 0 ? lockNext(transaction.register()) : lock(transaction.register(), number);
            transaction.register()
                    .offer(new Offer(SpokenCode.hash(code), counter, name, until.toEpochMilli(), ""));
            decision.note(transaction, time.now(), "counter-invited", counter + " " + name);
            return new Invitation(counter, name, code, until, transaction.register().newest(counter)
                    .filter(known -> known.state() == Enrolment.State.ACTIVE && !known.awaitsKey()).isPresent());
        });
    }

    private static int lock(Register register, int number) {
        if (number < 1 || number > LARGEST_NUMBER) {
            throw Refusal.of("central.counter.number", String.valueOf(number), String.valueOf(LARGEST_NUMBER));
        }
        register.lock(number);
        return number;
    }

    /** Looks again once the number is locked: another may have been given it meanwhile. */
    private static int lockNext(Register register) {
        int number = lock(register, nextNumber(register));
        while (nextNumber(register) > number) {
            number = lock(register, nextNumber(register));
        }
        return number;
    }

    private static int nextNumber(Register register) {
        return Stream.concat(register.offers().stream().map(Offer::counter),
                register.enrolments().stream().map(known -> known.counter().number()))
                .flatMapToInt(IntStream::of).max().orElse(0) + 1;
    }
}
