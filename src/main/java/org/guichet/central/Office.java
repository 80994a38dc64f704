package org.guichet.central;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the people of the house keep: who the house is, who may act in its name, and what was done. Like the register, it
 * outlives a restore of the inventory.
 */
public interface Office {

    /**
     * Who the house is.
     *
     * @param id given once
     * @param key public key by which its centre signs
     */
    record House(String id, String key) {}

    /**
     * What a person did.
     *
     * @param number given by the books, 0 before
     * @param proof how it is known who it was
     * @param what a stable word
     * @param subject what it was done to
     * @param why in the person's words, or empty
     */
    record Act(long number, Instant at, String who, Proof proof, String what, String subject, String why) {}

    /** How it is known who acted. */
    enum Proof {
        /** Nobody was administrator yet: whoever reached the books said a name. */
        NONE,
        /** By the token of that person. */
        TOKEN,
        /** By the private key of the house, when the tokens of its administrators were lost. */
        HOUSE_KEY
    }

    /** Empty before the house was founded. */
    Optional<House> house();

    /** False when the house was founded before; it is as it was. */
    boolean found(House house);

    /** Adds to the log of acts. */
    void note(Act act);

    /** The last acts, at most that many, in their order. */
    List<Act> lastActs(int limit);

    /** Adds a token, or changes the one with that hash. */
    void put(Token token);

    Optional<Token> token(String hash);

    /** All that were ever given, in the order of their names. */
    List<Token> tokens();
}
