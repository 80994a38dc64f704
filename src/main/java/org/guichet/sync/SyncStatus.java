package org.guichet.sync;

import java.util.stream.Stream;
import org.guichet.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * How the counter stands with its centre. Times are of the loop's clock.
 *
 * @param sinceMillis when the line came to be as it is
 * @param waiting entries on disk here that the centre is not known to have
 * @param lastBatch the last push that went through; null for none since the start
 * @param cursor number of the last feed item that is on disk here
 * @param feedHead number of the last one that the centre is known to have
 * @param why a stable word when fenced or refused, else empty
 */
public record SyncStatus(Line line, long sinceMillis, long waiting, @Nullable Batch lastBatch, int generation,
        long acknowledged, long cursor, long feedHead, String why) {

    /** Whether the centre refuses what is said, and will as long as nobody does something about it. */
    public boolean isRefused() {
        return line != Line.FENCED && Stream.of(ErrorCode.values())
                .anyMatch(code -> code.word().equals(why) && !code.isRetried() && code != ErrorCode.GAP);
    }

    SyncStatus waiting(long entries) {
        return new SyncStatus(line, sinceMillis, entries, lastBatch, generation, acknowledged, cursor, feedHead, why);
    }

    /** The same, for a reason that is not the centre's. */
    public SyncStatus because(String reason) {
        return new SyncStatus(line, sinceMillis, waiting, lastBatch, generation, acknowledged, cursor, feedHead,
                reason);
    }

    /** @param tookMillis from asking to the answer */
    public record Batch(long atMillis, int entries, long tookMillis) {}

    /** The line to the centre. */
    public enum Line {
        /** Not heard of since the start. */
        UNKNOWN,
        ONLINE,
        OFFLINE,
        /** Switched off by hand. */
        SWITCHED_OFF,
        /** The centre lets this incarnation sell no more. */
        FENCED
    }
}
