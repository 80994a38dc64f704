package org.guichet.journal.json;

import io.avaje.json.stream.BufferedJsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.file.FileJournal;
import org.guichet.kernel.InvalidInput;

/**
 * A journal as JSON lines: one object a record, the payload as it is stored. Feed it the records in order; the writer
 * stays the caller's to flush and close.
 */
public final class JournalExport implements Consumer<StoredRecord> {

    private final Writer out;

    public JournalExport(Writer out) {
        this.out = out;
    }

    /** Writes the whole journal, up to its head of now, and flushes. */
    public static void write(FileJournal journal, Writer out) throws IOException {
        journal.readStored(1, new JournalExport(out));
        out.flush();
    }

    /** @throws UncheckedIOException the writer failed */
    @Override
    public void accept(StoredRecord stored) {
        try {
            out.write(line(stored));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One record, without a line break. */
    public static String line(StoredRecord stored) {
        try (BufferedJsonWriter json = JsonTree.stream().bufferedWriter()) {
            json.beginObject();
            Shape.number(json, "sequence", stored.sequence());
            Shape.text(json, "type", stored.entry().type());
            Shape.number(json, "schema", stored.entry().schema());
            Shape.number(json, "counter", stored.counter().number());
            Shape.number(json, "incarnation", stored.counter().incarnation());
            Shape.text(json, "at", stored.at().toString());
            Shape.number(json, "monotonic", stored.monotonicNanos());
            Shape.text(json, "prev", stored.previous().hex());
            Shape.text(json, "hash", stored.hash().hex());
            json.name("payload");
            payload(json, stored.entry().payload());
            json.endObject();
            return json.result();
        }
    }

    /** The text itself, so that the hash can be computed again from the line; a text that is not JSON as a string. */
    private static void payload(BufferedJsonWriter json, String payload) {
        if (isJson(payload)) {
            json.rawValue(payload);
        } else {
            json.value(payload);
        }
    }

    private static boolean isJson(String payload) {
        try {
            JsonTree.parse(payload);
            return true;
        } catch (InvalidInput e) {
            return false;
        }
    }
}
