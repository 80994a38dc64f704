package org.guichet.journal;

/** The view could not follow the journal. What the journal holds is safe; the view is rebuilt from it. */
public final class ViewBehind extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ViewBehind(String what, Throwable cause) {
        super(what, cause);
    }

    public ViewBehind(String what) {
        super(what);
    }
}
