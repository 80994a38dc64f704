package org.guichet.lab.simulate;

import org.guichet.journal.Entry;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.ParkedEntry;
import org.guichet.journal.StoredEntry;

/** The codec of a counter that is newer than its centre: carts on hold have a shape that the centre does not know yet. */
record OtherVersion(EntryCodec known) implements EntryCodec {

    private static final int NEWER = 99;

    @Override
    public StoredEntry encode(Entry entry) {
        StoredEntry stored = known.encode(entry);
        return entry instanceof ParkedEntry ? of(stored, NEWER) : stored;
    }

    @Override
    public Entry decode(StoredEntry stored) {
        return known.decode(stored.schema() == NEWER ? of(stored, 1) : stored);
    }

    private static StoredEntry of(StoredEntry stored, int schema) {
        return new StoredEntry(stored.type(), schema, stored.payload());
    }
}
