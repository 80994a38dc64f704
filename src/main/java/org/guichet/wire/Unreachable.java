package org.guichet.wire;

/** No answer came: the centre may or may not have done what was asked. Asking again is always safe. */
public final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unreachable(String why) {
        super(why, null, false, false);
    }

    public Unreachable(String why, Throwable cause) {
        super(why, cause);
    }
}
