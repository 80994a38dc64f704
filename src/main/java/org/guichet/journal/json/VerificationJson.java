package org.guichet.journal.json;

import io.avaje.json.stream.BufferedJsonWriter;
import org.guichet.journal.file.JournalReport;
import org.guichet.kernel.json.JsonTree;
import org.guichet.kernel.json.Members;

/** What a verification found, as one JSON object for other programs. */
public final class VerificationJson {

    private VerificationJson() {}

    /** {@code fault} is there only for a journal that is not sound; its {@code what} is the key of the sentence. */
    public static String of(JournalReport report) {
        try (BufferedJsonWriter json = JsonTree.stream().bufferedWriter()) {
            json.beginObject();
            json.name("sound");
            json.value(report.sound());
            report.counter().ifPresent(counter -> {
                Members.number(json, "counter", counter.number());
                Members.number(json, "incarnation", counter.incarnation());
            });
            Members.number(json, "entries", report.head().sequence());
            Members.number(json, "sales", report.head().sales());
            Members.number(json, "segments", report.segments());
            Members.text(json, "head", report.head().hash().hex());
            report.fault().ifPresent(fault -> {
                json.name("fault");
                json.beginObject();
                Members.text(json, "segment", fault.segment());
                Members.number(json, "offset", fault.offset());
                Members.number(json, "sequence", fault.sequence());
                Members.text(json, "what", fault.what().key());
                json.endObject();
            });
            json.endObject();
            return json.result();
        }
    }
}
