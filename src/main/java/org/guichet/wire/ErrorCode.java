package org.guichet.wire;

import java.util.Locale;

/** Why the centre refuses, as stable words. What each means to a counter is fixed in {@code docs/http-status.md}. */
public enum ErrorCode {
    /** The message is not of its form: nothing of it was kept. */
    MALFORMED(400, false),
    /** No such counter, code or token, or a signature that is not theirs. */
    UNAUTHORISED(401, false),
    /** Signed with a nonce that is too old or none: the answer carries a fresh one. */
    STALE_NONCE(401, true),
    /** The token does not allow this. */
    FORBIDDEN(403, false),
    /** No such event, zone, seat or document. */
    UNKNOWN(404, false),
    /** The message did not arrive in time. */
    TOO_SLOW(408, true),
    /** The push does not follow what the centre has: begin after {@code accepted}. */
    GAP(409, false),
    /** The same place in the chain was taken by another entry: a copy of the counter's store is at work. */
    FORK(409, false),
    /** The code is good, and not for the store that came with it: it stays good for its own. */
    OTHER_STORE(409, false),
    /** The event is not on sale yet, or no more. */
    NOT_ON_SALE(409, false),
    /** The customer was charged another total than the tickets cost here. */
    PRICE(409, false),
    /** This incarnation sells no more; what it pushed is kept in quarantine. */
    FENCED(410, false),
    /** Push less at a time. */
    TOO_LARGE(413, false),
    /** Whoever asks, asks too often. */
    THROTTLED(429, true),
    /** A fault of the centre: the message may or may not have been done. */
    FAILED(500, true),
    /** After a restore: no grants and no web sales until every counter and website has answered. */
    RECOVERING(503, true),
    /** Too much to do: try again when told. */
    BUSY(503, true);

    private final int status;
    private final boolean retried;

    ErrorCode(int status, boolean retried) {
        this.status = status;
        this.retried = retried;
    }

    /** As the counter's texts name it, such as {@code too-large}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of HTTP. */
    public int status() {
        return status;
    }

    /** True when the same message may do later, false when it never will as it is. */
    public boolean isRetried() {
        return retried;
    }
}
