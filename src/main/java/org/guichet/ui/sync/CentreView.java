package org.guichet.ui.sync;

import java.time.Duration;
import java.time.Instant;
import org.guichet.sync.SyncStatus.Line;
import org.jspecify.annotations.Nullable;

/**
 * How the counter stands with its centre at this moment.
 *
 * @param since how long the line has been as it is
 * @param waiting entries on disk here that the centre is not known to have
 * @param last the last batch that went through; null for none since the start
 * @param cursor number of the last news of the centre that is kept here
 * @param feedHead number of the last one that the centre is known to have
 * @param why a stable word of the centre's when it fenced or refused, else empty
 * @param ahead of the centre's clock is the machine's by this much; negative when behind
 * @param unseen what the clerk has not seen
 */
public record CentreView(Line line, Duration since, long waiting, @Nullable Batch last, long cursor, long feedHead,
        String why, Duration ahead, Unseen unseen) {

    /** Entries that went to the centre together. */
    public record Batch(Instant at, int entries, Duration took) {}

    /**
     * What waits for the clerk's eye.
     *
     * @param contradictions entries that the centre put before a person
     * @param messages of the house
     * @param changes grows whenever there is something else to read on the Sync screen
     */
    public record Unseen(int contradictions, int messages, long changes) {

        public static final Unseen NOTHING = new Unseen(0, 0, 0);
    }

    /** Clocks are set right by some seconds all day. */
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    /** One of the two clocks is wrong. Decides nothing: the counter sells on. */
    public boolean isClockWrong() {
        return ahead.abs().compareTo(TOLERANCE) > 0;
    }

    /** Of a line about which nothing more is known. */
    public static CentreView of(Line line, Duration since, long waiting) {
        return new CentreView(line, since, waiting, null, 0, 0, "", Duration.ZERO, Unseen.NOTHING);
    }
}
