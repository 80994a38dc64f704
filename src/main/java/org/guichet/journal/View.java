package org.guichet.journal;

/**
 * What follows the journal: the store that screens and searches read. Applying the same record twice does nothing the
 * second time; a gap is refused.
 */
public interface View {

    /**
     * Brings the view up to this record.
     *
     * @throws ViewBehind the view could not be written; the record is on disk all the same, and the view will be
     *         caught up or rebuilt at the next start
     */
    void apply(Recorded<? extends Entry> recorded);

    /** This view, and after it another one that is told the same. */
    default View then(View other) {
        return recorded -> {
            apply(recorded);
            other.apply(recorded);
        };
    }
}
