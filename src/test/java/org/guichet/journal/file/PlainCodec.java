package org.guichet.journal.file;

import org.guichet.journal.Entry;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.UnknownEntry;

/** Keeps entries whose payload is already text: for tests of the files, to which the payload means nothing. */
final class PlainCodec implements EntryCodec {

    static UnknownEntry sale(String payload) {
        return new UnknownEntry(StoredEntry.SALE, 1, payload);
    }

    @Override
    public StoredEntry encode(Entry entry) {
        if (entry instanceof UnknownEntry(String type, int schema, String payload)) {
            return new StoredEntry(type, schema, payload);
        }
        throw new IllegalArgumentException(entry.toString());
    }

    @Override
    public Entry decode(StoredEntry stored) {
        return new UnknownEntry(stored.type(), stored.schema(), stored.payload());
    }
}
