package org.guichet.sync;

/**
 * How the counter stands with its centre.
 *
 * @param sinceMillis when the line came to be as it is, on the loop's clock
 * @param waiting entries on disk here that the centre is not known to have
 * @param lastPush entries of the last push that went through, 0 for none yet
 * @param conflicts entries that the centre put before a person, since the start
 * @param why a stable word when fenced or refused, else empty
 */
public record SyncStatus(Line line, long sinceMillis, long waiting, int lastPush, int conflicts, int generation,
        long acknowledged, long cursor, String why) {

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
