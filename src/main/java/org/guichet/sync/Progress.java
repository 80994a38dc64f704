package org.guichet.sync;

/**
 * What the counter remembers of its centre from one start to the next. Losing it loses nothing but the notice of a centre
 * that was put back, and that of a withdrawal until the centre is heard again.
 *
 * @param generation of the centre, as last challenged or enrolled
 * @param acknowledged highest sequence that the centre ever said it has
 * @param cursor number of the last feed item of that generation that is on disk here
 * @param fenced why the centre lets this incarnation sell no more, a stable word; empty while it may
 */
public record Progress(int generation, long acknowledged, long cursor, String fenced) {

    private static final String FENCED = "fenced";

    /** Of a counter that remembers nothing. */
    public static Progress begun(int generation) {
        return new Progress(generation, 0, 0, "");
    }

    /** Only the next incarnation sells again, whatever a centre that was put back says. */
    public boolean isFenced() {
        return !fenced.isEmpty();
    }

    /** Asks again for what is not in the inbox, whose last number is given. */
    public Progress keeping(long last) {
        return told(Math.min(cursor, last));
    }

    /** A centre that was put back gives its numbers to other items: its feed is read from the beginning. */
    Progress in(int newGeneration) {
        return new Progress(newGeneration, acknowledged, newGeneration == generation ? cursor : 0, fenced);
    }

    Progress acknowledging(long accepted) {
        return restarting(Math.max(acknowledged, accepted));
    }

    /** A centre that was put back has less than it said. */
    Progress restarting(long accepted) {
        return new Progress(generation, accepted, cursor, fenced);
    }

    Progress told(long number) {
        return new Progress(generation, acknowledged, number, fenced);
    }

    /** The first reason that says more than that it is so stays: afterwards the centre only repeats that it is. */
    public Progress fencedFor(String why) {
        return isFenced() && !fenced.equals(FENCED)
                ? this
                : new Progress(generation, acknowledged, cursor, why.isBlank() ? FENCED : why.strip());
    }

    /** Keeps it, on disk and forced, where the store's other copies are not. */
    @FunctionalInterface
    public interface Keeper {
        void keep(Progress progress);
    }
}
