package org.guichet.central;

import org.guichet.kernel.CounterId;

/**
 * One incarnation of a counter.
 *
 * @param name of the counter, such as {@code Guichet 2}
 * @param key by which it signs, base64 of its X.509 form; empty for an adopted one before it enrols
 * @param answered the last generation in which it told all it knew
 * @param admitted the last entry whose tickets gates let in: what it sold after it was given up came too late
 */
public record Enrolment(CounterId counter, String name, String key, State state, int answered, long admitted) {

    /** Gates let in whatever it sold. */
    public static final long ALL = Long.MAX_VALUE;

    /** Whether it sells. */
    public enum State {
        ACTIVE,
        /** Revoked, replaced, older than its own past, or seen twice: what it says is kept and changes no seat. */
        FENCED,
        /** It said its last word. */
        CLOSED
    }

    /** Whether gates let in a ticket that it sold with that entry. */
    public boolean admits(long sequence) {
        return sequence <= admitted;
    }

    /** An adopted one, now that it came with its key. */
    Enrolment with(String itsKey) {
        return new Enrolment(counter, name, itsKey, state, answered, admitted);
    }

    /** Adopted, and not yet enrolled. */
    boolean awaitsKey() {
        return key.isEmpty() && state == State.ACTIVE;
    }

    Enrolment in(State next) {
        return new Enrolment(counter, name, key, next, answered, admitted);
    }

    Enrolment answering(int generation) {
        return new Enrolment(counter, name, key, state, generation, admitted);
    }

    Enrolment admitting(long last) {
        return new Enrolment(counter, name, key, state, answered, Math.min(admitted, last));
    }
}
