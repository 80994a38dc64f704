package org.guichet.lab.simulate;

import java.util.HashMap;
import java.util.Map;

import org.guichet.journal.Entry;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.json.JsonEntryCodec;

/**
 * The real codec, asked once for each text: everybody in a world reads the same entries, many times. What it gave is
 * immutable. Of one world, in one thread.
 */
final class DecodedOnce implements EntryCodec {

    private static final EntryCodec CODEC = new JsonEntryCodec();

    private final Map<StoredEntry, Entry> known = new HashMap<>();

    @Override
    public StoredEntry encode(Entry entry) {
        return CODEC.encode(entry);
    }

    @Override
    public Entry decode(StoredEntry stored) {
        return known.computeIfAbsent(stored, CODEC::decode);
    }
}
