package org.guichet.store;

/** Told while a view is opened, on the opening thread, so that the screen can say why a start takes long. */
public interface OpeningListener {

    /** For those who do not look. */
    OpeningListener NONE = new OpeningListener() {
        @Override
        public void rebuilding(RebuildReason reason) {}

        @Override
        public void progress(long done, long all) {}
    };

    void rebuilding(RebuildReason reason);

    /** Told every few hundred entries and at the end, also when a view is only caught up. */
    void progress(long done, long all);
}
