package org.guichet.central;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.central.Enrolment.State;
import org.guichet.inventory.Guards;
import org.guichet.journal.EntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.TimeSource;

/**
 * What people with a name decide about counters that do not answer, and after a restore. Each act is in the log of acts, with
 * who did it and why. Safe from any thread.
 */
public final class BackOffice {

    /** The act that begins a generation, which is its subject. */
    static final String RESTORED = "inventory-restored";

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
     * @throws Refusal there is no such counter, or it sells no more already
     */
    public CounterId revoke(int counter, Decision decision) {
        return books.inTransaction(transaction -> {
            transaction.register().lock(counter);
            Enrolment enrolment = transaction.register().newest(counter).filter(each -> each.state() == State.ACTIVE)
                    .orElseThrow(() -> Refusal.of("central.counter.sells-not", String.valueOf(counter)));
            fence.revoke(transaction, enrolment);
            decision.note(transaction, time.now(), "counter-revoked", enrolment.counter().dotted());
            return enrolment.counter();
        });
    }

    /**
     * The incarnation of a counter that is waited for: it sells no more and has not said its last word, or has not told what
     * it knew since a restore.
     *
     * @throws Refusal none is, or several are
     */
    public CounterId awaited(int counter) {
        return books.inTransaction(transaction -> {
            int generation = transaction.register().generation();
            List<CounterId> awaited = transaction.register().enrolments().stream()
                    .filter(each -> each.counter().number() == counter
                            && (each.state() == State.FENCED || each.answered() < generation))
                    .map(Enrolment::counter).toList();
            if (awaited.size() > 1) {
                throw Refusal.of("central.counter.several", String.valueOf(counter),
                        awaited.stream().map(CounterId::dotted).collect(Collectors.joining(", ")));
            }
            return awaited.stream().findFirst()
                    .orElseThrow(() -> Refusal.of("central.counter.awaited.not", String.valueOf(counter)));
        });
    }

    /**
     * What came of an incarnation that nobody waits for any more.
     *
     * @param sold seats that its journal says are sold
     * @param freed seats that returned to the pool
     * @param admitted the last of its entries whose tickets gates let in
     */
    public record GivenUp(int sold, int freed, long admitted) {}

    /**
     * Waits no longer for what an incarnation has not told: what it is known to have sold is sold, its other seats return to
     * the pool, and gates refuse every ticket that it sold after its last entry that is here.
     *
     * @return how many of its seats are sold, and how many returned to the pool
     * @throws Refusal there is no such incarnation; or nobody waits for it: it sells and has told what it knew
     */
    public GivenUp giveUp(CounterId counter, Decision decision) {
        return books.inTransaction(transaction -> {
            transaction.register().lock(counter.number());
            Enrolment enrolment = transaction.register().enrolment(counter)
                    .orElseThrow(() -> Refusal.of("central.counter.unknown", counter.dotted()));
            if (enrolment.state() == State.ACTIVE && enrolment.answered() >= transaction.register().generation()) {
                throw Refusal.of("central.counter.sells", counter.dotted(), String.valueOf(counter.number()));
            }
            int sold = transaction.places().heldBy(counter, Standing.SOLD).size();
            int freed = fence.giveUp(transaction, enrolment);
            decision.note(transaction, time.now(), "counter-given-up", counter.dotted());
            int found = transaction.places().heldBy(counter, Standing.SOLD).size() - sold;
            return new GivenUp(found, freed, transaction.chains().chain(counter).accepted());
        });
    }

    /**
     * Waits no longer for the orders of a website that were made after the backup: those that it may yet tell are taken as far
     * as their seats are still to be had.
     *
     * @throws Refusal nobody waits for a website of that name
     */
    public void giveUpWebsite(String name, Decision decision) {
        books.inTransaction(transaction -> {
            Register register = transaction.register();
            if (register.shop(name).filter(shop -> shop.answered() < register.generation()).isEmpty()) {
                throw Refusal.of("central.website.awaited.not", name);
            }
            register.put(new Register.Shop(name, register.generation()));
            decision.note(transaction, time.now(), "website-given-up", name);
            return name;
        });
    }

    /** Notes that the inventory was kept in a file of that name. */
    public void backedUp(String file, Decision decision) {
        books.inTransaction(transaction -> {
            decision.note(transaction, time.now(), "inventory-backed-up", file);
            return file;
        });
    }

    /**
     * Begins a new generation: to be called when the inventory was put back to a backup, before anybody is answered. What
     * the books of that time say is held by those that sell no more today waits for their journals once more.
     *
     * @return the generation
     */
    public int restored(Decision decision) {
        return books.inTransaction(transaction -> restored(transaction, decision));
    }

    /** As {@link #restored(Decision)}, in the transaction that put the inventory back. */
    public int restored(Transaction transaction, Decision decision) {
        transaction.register().enrolments().stream().filter(each -> each.state() != State.ACTIVE)
                .forEach(each -> fence.revoke(transaction, each));
        int generation = transaction.register().nextGeneration();
        decision.note(transaction, time.now(), RESTORED, String.valueOf(generation));
        return generation;
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

    /**
     * Takes the alarm away.
     *
     * @return the word that it was; empty when there was none, and nothing is noted
     */
    public String calm(Decision decision) {
        return books.inTransaction(transaction -> {
            String word = transaction.register().alarm();
            if (!word.isEmpty()) {
                transaction.register().alarm("");
                decision.note(transaction, time.now(), "alarm-calmed", word);
            }
            return word;
        });
    }
}
