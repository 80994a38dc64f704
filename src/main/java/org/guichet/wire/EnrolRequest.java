package org.guichet.wire;

import org.guichet.journal.Hash;
import org.guichet.kernel.CounterId;
import org.jspecify.annotations.Nullable;

/**
 * A counter introduces itself.
 *
 * @param code one-time, from the manager
 * @param key public key of the counter's new incarnation, base64 of its X.509 form (Ed25519)
 * @param machine what its operating system calls it, for the manager to recognise
 * @param past what the store has been; null of a new one
 */
public record EnrolRequest(String code, String key, String machine, @Nullable Past past) {

    /** Of a new store. */
    public EnrolRequest(String code, String key, String machine) {
        this(code, key, machine, null);
    }

    /**
     * The counter that a store is.
     *
     * @param house that it belongs to; empty while it sells for itself
     * @param sequence of the last sound entry of its journal, 0 when there is none
     * @param head hash of that entry
     */
    public record Past(String house, CounterId counter, long sequence, Hash head) {}
}
