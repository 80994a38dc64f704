package org.guichet.central;

import java.util.List;
import java.util.Optional;
import org.guichet.central.Enrolment.State;
import org.guichet.inventory.Guards;
import org.guichet.journal.EntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.TimeSource;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Rejected;

/**
 * What people with a name decide about counters that do not answer, and after a restore. Each act is kept as a case with who
 * did it and why. Safe from any thread.
 */
public final class BackOffice {

    private final Books books;
    private final TimeSource time;
    private final Guards guards;
    private final Fence fence;

    public BackOffice(Books books, EntryCodec codec, TimeSource time, Guards guards) {
        this.books = books;
        this.time = time;
        this.guards = guards;
        this.fence = new Fence(codec, guards);
    }

    /**
     * Ends the right of a counter's newest incarnation to sell: stolen, dead or retired. Its unsold seats wait for its journal.
     *
     * @throws Rejected there is no such counter, or it sells no more already
     */
    public CounterId revoke(int counter, String who, String why) {
        return books.inTransaction(transaction -> {
            transaction.register().lock(counter);
            Enrolment enrolment = transaction.register().newest(counter).filter(each -> each.state() == State.ACTIVE)
                    .orElseThrow(() -> Rejected.because(ErrorCode.UNKNOWN, "no counter " + counter + " that sells"));
            fence.revoke(transaction, enrolment);
            note(transaction, enrolment.counter(), "revoked", who, why);
            return enrolment.counter();
        });
    }

    /**
     * Waits no longer for what an incarnation has not told: what it is known to have sold is sold, its other seats return to
     * the pool, and gates refuse every ticket that it sold after its last entry that is here.
     *
     * @throws Rejected there is no such incarnation
     */
    public void giveUp(CounterId counter, String who, String why) {
        books.inTransaction(transaction -> {
            transaction.register().lock(counter.number());
            Enrolment enrolment = transaction.register().enrolment(counter)
                    .orElseThrow(() -> Rejected.because(ErrorCode.UNKNOWN, "no counter " + counter.prefix()));
            fence.giveUp(transaction, enrolment);
            note(transaction, counter, "given-up", who, why);
            return counter;
        });
    }

    /**
     * Begins a new generation: to be called when the inventory was put back to a backup, before anybody is answered. What
     * the books of that time say is held by those that sell no more today waits for their journals once more.
     *
     * @return the generation
     */
    public int restored() {
        return books.inTransaction(transaction -> {
            transaction.register().enrolments().stream().filter(each -> each.state() != State.ACTIVE)
                    .forEach(each -> fence.revoke(transaction, each));
            return transaction.register().nextGeneration();
        });
    }

    /** The incarnations that have not told, since the inventory was put back, what they knew: grants wait for them. */
    public List<Enrolment> missing() {
        return books.inTransaction(transaction -> GrantSeats.missing(transaction.register(), guards));
    }

    /** The word that stops grants until a person takes it away; empty when there is none. */
    public Optional<String> alarm() {
        return books.inTransaction(transaction -> Optional.of(transaction.register().alarm()))
                .filter(word -> !word.isEmpty());
    }

    /** Takes the alarm away. */
    public void calm() {
        books.inTransaction(transaction -> {
            transaction.register().alarm("");
            return transaction;
        });
    }

    private void note(Transaction transaction, CounterId counter, String act, String who, String why) {
        long accepted = transaction.chains().chain(counter).accepted();
        transaction.cases()
                .open(new Cases.Case(0, counter, accepted, 0, "", act, time.now(), who + ": " + why));
    }
}
