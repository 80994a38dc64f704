package org.guichet.central;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.inventory.GrantNumber;
import org.guichet.kernel.CounterId;

/**
 * What must outlive a restore of the inventory, and is therefore no part of its backups: the generation, the numbers of
 * grants given, counters, their incarnations and keys.
 */
public interface Register {

    /** From 1; grows by one with every restore. */
    int generation();

    /** Begins the next generation: from here on the numbers of grants begin at 1 again. */
    int nextGeneration();

    /** A number that was never given before. */
    GrantNumber nextGrant();

    /** A word set by the centre that stops grants and web sales until a person takes it away; empty when there is none. */
    String alarm();

    void alarm(String word);

    /** A counter that may enrol with that code, until then: {@code codeHash} is the SHA-256 of the code in hex. */
    void offer(Offer offer);

    Optional<Offer> offer(String codeHash);

    /** Every code that was given, in the order of counter and time. */
    List<Offer> offers();

    /** Excludes everybody else from what concerns this counter until the transaction ends. */
    void lock(int counter);

    Optional<Enrolment> enrolment(CounterId counter);

    /** The newest incarnation of a counter. */
    Optional<Enrolment> newest(int counter);

    /** Every incarnation of every counter, in their order. */
    List<Enrolment> enrolments();

    /**
     * Whether an incarnation, a fenced one too unless only the active count, or a website that has sold, has yet to tell all it
     * knows in this generation.
     */
    boolean isAnswerMissing(int generation, boolean activeOnly);

    void put(Enrolment enrolment);

    /** What an incarnation, whose counter is locked, says of itself; in place of what it said before. */
    void hear(CounterId counter, Heard said);

    Optional<Heard> heard(CounterId counter);

    /** Adds a key to those by which an incarnation, whose counter is locked, signs tickets that admit. */
    void trust(CounterId counter, String ticketKey);

    /** The ticket keys of an incarnation, in their order. */
    List<String> ticketKeys(CounterId counter);

    /** Those of every incarnation that told any. */
    Map<CounterId, List<String>> ticketKeys();

    /** What that incarnation granted itself before it came to the house is true from now on. */
    void adopt(CounterId counter);

    boolean isAdopted(CounterId counter);

    /** The website with a token of that name, if it ever sold. */
    Optional<Shop> shop(String name);

    /** Every website that ever sold, by name. */
    List<Shop> shops();

    void put(Shop shop);

    /**
     * A website that has sold.
     *
     * @param name of its token
     * @param answered the last generation in which it told all its orders
     */
    record Shop(String name, int answered) {}

    /** @param sequence of the last entry in its journal, by its own word, then */
    record Heard(long sequence, Instant at) {}

    /**
     * A one-time code.
     *
     * @param expires milliseconds since 1970
     * @param used key of the incarnation that came with it, or empty
     */
    record Offer(String codeHash, int counter, String name, long expires, String used) {}
}
