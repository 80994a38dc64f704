package org.guichet.sync;

/**
 * What the counter remembers of its centre from one start to the next. Losing it loses nothing but the notice of a centre
 * that was put back.
 *
 * @param generation of the centre, as last challenged or enrolled
 * @param acknowledged highest sequence that the centre ever said it has
 * @param cursor number of the last feed item of that generation that is on disk here
 */
public record Progress(int generation, long acknowledged, long cursor) {

    /** Asks again for what is not in the inbox, whose last number is given. */
    public Progress keeping(long last) {
        return new Progress(generation, acknowledged, Math.min(cursor, last));
    }

    /** A centre that was put back gives its numbers to other items: its feed is read from the beginning. */
    Progress in(int newGeneration) {
        return new Progress(newGeneration, acknowledged, newGeneration == generation ? cursor : 0);
    }

    Progress acknowledging(long accepted) {
        return new Progress(generation, Math.max(acknowledged, accepted), cursor);
    }

    /** A centre that was put back has less than it said. */
    Progress restarting(long accepted) {
        return new Progress(generation, accepted, cursor);
    }

    Progress told(long number) {
        return new Progress(generation, acknowledged, number);
    }

    /** Keeps it, on disk, where the store's other copies are not. */
    @FunctionalInterface
    public interface Keeper {
        void keep(Progress progress);
    }
}
