package org.guichet.journal.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guichet.journal.Hash;
import org.guichet.journal.RecordFormat;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Message;
import org.guichet.kernel.Place;
import org.guichet.kernel.Problem;
import org.guichet.kernel.json.Fields;
import org.guichet.kernel.json.JsonTree;

/** Reads what {@link JournalExport} wrote, and believes no hash that it has not computed again. */
public final class JournalImport {

    private static final String PAYLOAD = ",\"payload\":";

    private final String file;
    private final List<StoredRecord> records = new ArrayList<>();

    private JournalImport(String file) {
        this.file = file;
    }

    /**
     * Reads the lines of an export: contiguous entries of one counter.
     *
     * @param file its name, for those who are told what is wrong
     * @throws InvalidInput with the first line that is none, or does not follow the one before
     */
    public static List<StoredRecord> read(String file, List<String> lines) {
        JournalImport reading = new JournalImport(file);
        for (int line = 0; line < lines.size(); line++) {
            if (!lines.get(line).isBlank()) {
                reading.take(lines.get(line), line + 1);
            }
        }
        return reading.records;
    }

    private void take(String line, int number) {
        int payload = line.indexOf(PAYLOAD);
        if (payload < 0 || !line.endsWith("}")) {
            throw wrong(number, "journal.import.line");
        }
        String text = line.substring(payload + PAYLOAD.length(), line.length() - 1);
        StoredRecord record;
        try {
            record = Fields.readKnown(JsonTree.parse(file, line.substring(0, payload) + "}"),
                    fields -> record(fields, text));
        } catch (InvalidInput | IllegalArgumentException e) {
            throw wrong(number, "journal.import.line");
        }
        if (!follows(record)) {
            throw wrong(number, "journal.import.chain");
        }
        records.add(record);
    }

    private static StoredRecord record(Fields fields, String payload) {
        CounterId counter = new CounterId(fields.integer("counter", 1, 65_535), fields.integer("incarnation", 1, 255));
        StoredEntry entry = new StoredEntry(fields.text("type"), fields.integer("schema", 1, 0xFFFF), payload);
        return new StoredRecord(counter, fields.number("sequence", 1, Long.MAX_VALUE),
                fields.parsed("at", Instant::parse, Instant.EPOCH),
                fields.number("monotonic", Long.MIN_VALUE, Long.MAX_VALUE),
                fields.parsed("prev", Hash::new, Hash.NONE), fields.parsed("hash", Hash::new, Hash.NONE), entry);
    }

    private boolean follows(StoredRecord record) {
        boolean next = records.isEmpty() || (record.counter().equals(records.getLast().counter())
                && record.sequence() == records.getLast().sequence() + 1
                && record.previous().equals(records.getLast().hash()));
        return next && RecordFormat.hash(new RecordFormat.Stamp(record.counter(), record.sequence(), record.at(),
                record.monotonicNanos(), record.previous()), record.entry()).equals(record.hash());
    }

    private InvalidInput wrong(int line, String key) {
        return new InvalidInput(List.of(new Problem(new Place(file, line, 1, ""),
                Message.of(key))));
    }
}
