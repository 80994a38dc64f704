package org.guichet.store;

/** The view as it was found is not to be used. */
final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RebuildReason why;

    Unusable(RebuildReason why) {
        super(why.name());
        this.why = why;
    }

    RebuildReason why() {
        return why;
    }
}
