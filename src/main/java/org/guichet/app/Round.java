package org.guichet.app;

import org.guichet.sync.SyncStatus;

/**
 * How far a counter came with its centre, for a command that waits for it.
 *
 * @param end why it speaks no more for now
 */
public record Round(SyncStatus status, End end) {

    /** Why a counter speaks no more for now. */
    public enum End {
        /** All is told and heard, also by a counter that sells no more. */
        ALL_TOLD,
        /** The centre did not answer. */
        NO_ANSWER,
        /** The centre refuses what is said, for a reason that waiting does not mend. */
        REFUSED,
        /** Something is still to be said or heard. */
        NOT_YET
    }

    /**
     * @param quiet there was nothing to say or to ask for at this moment
     * @param unheard what was said last had no answer
     */
    static Round of(SyncStatus status, boolean quiet, boolean unheard) {
        if (unheard) {
            return new Round(status, End.NO_ANSWER);
        }
        if (!quiet) {
            return new Round(status, End.NOT_YET);
        }
        if (status.isRefused()) {
            return new Round(status, End.REFUSED);
        }
        return new Round(status, status.waiting() == 0 ? End.ALL_TOLD : End.NOT_YET);
    }
}
