package org.guichet.journal;

/** Turns entries into the text that the journal keeps, and back. Safe from any thread. */
public interface EntryCodec {

    StoredEntry encode(Entry entry);

    /**
     * @return the entry; an {@link UnknownEntry} for a type or a schema that this version does not know
     * @throws org.guichet.kernel.InvalidInput the payload does not have the shape of its type and schema; each problem
     *         with the path of its field
     */
    Entry decode(StoredEntry stored);
}
