package org.guichet.journal.json;

import io.avaje.json.stream.BufferedJsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.file.FileJournal;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.json.JsonTree;
import org.guichet.kernel.json.Members;

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
            Members.number(json, "sequence", stored.sequence());
            Members.text(json, "type", stored.entry().type());
            Members.number(json, "schema", stored.entry().schema());
            Members.number(json, "counter", stored.counter().number());
            Members.number(json, "incarnation", stored.counter().incarnation());
            Members.text(json, "at", stored.at().toString());
            Members.number(json, "monotonic", stored.monotonicNanos());
            Members.text(json, "prev", stored.previous().hex());
            Members.text(json, "hash", stored.hash().hex());
            json.endObject();
            String members = json.result();
            // put in by hand: the writer's raw values lose every letter beyond ASCII
            return members.substring(0, members.length() - 1) + ",\"payload\":" + payload(stored.entry().payload())
                    + "}";
        }
    }

    /** The text itself, so that the hash can be computed again from the line; a text that is not JSON as a string. */
    private static String payload(String payload) {
        return isJson(payload) ? payload : quoted(payload);
    }

    private static String quoted(String text) {
        try (BufferedJsonWriter json = JsonTree.stream().bufferedWriter()) {
            json.value(text);
            return json.result();
        }
    }

    private static boolean isJson(String payload) {
        try {
            JsonTree.parse("payload", payload);
            return true;
        } catch (InvalidInput e) {
            return false;
        }
    }
}
