package org.guichet.central.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guichet.journal.Entry;
import org.guichet.journal.Hash;
import org.guichet.journal.RecordFormat;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.sync.http.HttpCentre.Identity;
import org.guichet.wire.Push;
import org.guichet.wire.PushedEntry;
import org.guichet.wire.Signed;

/** What a counter has to tell: a chain that grows by pushes. */
public final class Told {

    private static final Instant AT = Instant.parse("2026-11-24T18:00:00.123Z");

    private final Identity me;
    private long sequence;
    private Hash head = Hash.NONE;

    public Told(Identity me) {
        this.me = me;
    }

    public Hash head() {
        return head;
    }

    public Push next(Entry... entries) {
        List<StoredEntry> stored = new ArrayList<>();
        for (Entry entry : entries) {
            stored.add(new JsonEntryCodec().encode(entry));
        }
        return next(stored);
    }

    public Push next(List<StoredEntry> entries) {
        long from = sequence + 1;
        Hash previous = head;
        List<PushedEntry> pushed = new ArrayList<>();
        for (StoredEntry entry : entries) {
            sequence++;
            head = RecordFormat.hash(new RecordFormat.Stamp(me.counter(), sequence, AT, sequence, head), entry);
            pushed.add(new PushedEntry(AT, sequence, entry));
        }
        return new Push(me.counter(), from, previous, pushed, head,
                me.signer().sign(Signed.head(me.counter(), sequence, head)));
    }
}
