package org.guichet.central;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.guichet.kernel.CounterId;

/** Contradictions that a person looks at, each once. */
public interface Cases {

    /**
     * What does not agree.
     *
     * @param number given by the books, 0 before
     * @param sequence of the entry that said so
     * @param event of the seat, 0 when no seat is concerned
     * @param seat guid, or empty
     * @param why a stable word
     * @param resolved who settled it and how, or empty
     */
    record Case(long number, CounterId counter, long sequence, int event, String seat, String why, Instant at,
            String resolved) {

        public Case numbered(long given) {
            return new Case(given, counter, sequence, event, seat, why, at, resolved);
        }

        public Case settled(String how) {
            return new Case(number, counter, sequence, event, seat, why, at, how);
        }
    }

    /** Opens a case; the same counter, sequence, event, seat and word open none a second time. */
    void open(Case found);

    List<Case> all();

    /** Those about any of the seats, settled ones too, in their order. */
    List<Case> about(int event, Collection<String> seats);

    /** False when there is no such open case. */
    boolean resolve(long number, String how);
}
