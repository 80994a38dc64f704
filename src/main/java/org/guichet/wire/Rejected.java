package org.guichet.wire;

/** The centre understood and refuses. */
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String detail;
    private final long accepted;
    private final long retryAfterMillis;

    private Rejected(ErrorCode code, String detail, long accepted, long retryAfterMillis) {
        super(code + ": " + detail, null, false, false);
        this.code = code;
        this.detail = detail;
        this.accepted = accepted;
        this.retryAfterMillis = retryAfterMillis;
    }

    /** @param detail for a person, in English, with the place of the fault */
    public static Rejected because(ErrorCode code, String detail) {
        return new Rejected(code, detail, -1, 0);
    }

    /** With how far the centre has what the counter pushes: a push goes on after it. */
    public static Rejected at(ErrorCode code, long accepted, String detail) {
        return new Rejected(code, detail, accepted, 0);
    }

    public static Rejected later(ErrorCode code, long retryAfterMillis, String detail) {
        return new Rejected(code, detail, -1, retryAfterMillis);
    }

    /** As it was said elsewhere. */
    public static Rejected of(ErrorCode code, String detail, long accepted, long retryAfterMillis) {
        return new Rejected(code, detail, accepted, retryAfterMillis);
    }

    public ErrorCode code() {
        return code;
    }

    /** What exactly, for a person, in English. */
    public String detail() {
        return detail;
    }

    /** The sequence that the centre has, or -1 when it does not say. */
    public long accepted() {
        return accepted;
    }

    /** How long to wait before trying again, 0 when the centre does not say. */
    public long retryAfterMillis() {
        return retryAfterMillis;
    }
}
