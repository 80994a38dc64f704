package org.guichet.inventory;

/**
 * What keeps a seat from being sold twice, and a sale from being lost, when messages, machines and backups fail. All are
 * always on; the simulation takes them away one at a time to prove that each would be missed.
 */
public enum Guard {
    /** Nothing is handed out before its record is forced to disk. */
    FORCE_BEFORE_PRINT,
    /** An entry is applied once, by its counter, incarnation and sequence. */
    DUPLICATE_BY_SEQUENCE,
    /** A grant is taken once, by its number, though it may arrive again after its seats were returned. */
    GRANT_ONCE,
    /** Only a counter's newest incarnation changes seats. */
    INCARNATION,
    /** Seats are freed by RETURN in its place in the chain, after every earlier sale. */
    RETURN_IN_CHAIN,
    /** A counter whose store is older than its anchor sells nothing. */
    ANCHOR,
    /** A copy of a store has no key to sign with. */
    HARDWARE_KEY,
    /** One process has a store. */
    STORE_LOCK,
    /** The seats of a revoked counter wait for its journal. */
    PENDING_AFTER_REVOKE,
    /** No clock frees a granted seat. */
    NO_FREE_BY_CLOCK,
    /** A restored centre grants nothing until every counter has answered. */
    RECOVERY_AFTER_RESTORE,
    /** In recovery the journals of earlier incarnations count too. */
    OLD_JOURNAL_EVIDENCE,
    /** Counters, incarnations and revocations outlive a restore. */
    REGISTER_SURVIVES,
    /** A grant's number is never given twice. */
    GRANT_NUMBERS,
    /** Of two claims on one seat the later grant counts. */
    HIGHEST_GRANT_WINS,
    /** A counter takes no grant of another generation than the one it knows. */
    GENERATION_IN_GRANTS,
    /** Only a HELLO that names the present generation counts as an answer. */
    GENERATION_IN_HELLO,
    /** What the centre asks back is its own again when the holder's journal says so. */
    RECALL_IS_A_WISH,
    /** The website takes what stands open or is in that very basket. */
    WEBSITE_FROM_POOL,
    /** An order of the website is sold once, by its request. */
    ORDER_ONCE,
    /** The seats of a basket whose time is over return to the pool. */
    BASKET_TIME,
    /** An order that was told before the centre was put back is printed only when the centre still has it. */
    GENERATION_IN_ORDERS
}
