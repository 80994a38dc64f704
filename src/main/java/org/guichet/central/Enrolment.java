package org.guichet.central;

import org.guichet.kernel.CounterId;

/**
 * One incarnation of a counter.
 *
 * @param name of the counter, such as {@code Guichet 2}
 * @param key by which it signs, base64 of its X.509 form
 * @param answered the last generation in which it told all it knew
 */
public record Enrolment(CounterId counter, String name, String key, State state, int answered) {

    /** Whether it sells. */
    public enum State {
        ACTIVE,
        /** Revoked, replaced, older than its own past, or seen twice: what it says is kept and changes no seat. */
        FENCED,
        /** It said its last word. */
        CLOSED
    }

    Enrolment in(State next) {
        return new Enrolment(counter, name, key, next, answered);
    }

    Enrolment answering(int generation) {
        return new Enrolment(counter, name, key, state, generation);
    }
}
