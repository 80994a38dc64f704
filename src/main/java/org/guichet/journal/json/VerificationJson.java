package org.guichet.journal.json;

import io.avaje.json.stream.BufferedJsonWriter;
import org.guichet.journal.file.JournalReport;

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
                Shape.number(json, "counter", counter.number());
                Shape.number(json, "incarnation", counter.incarnation());
            });
            Shape.number(json, "entries", report.head().sequence());
            Shape.number(json, "sales", report.head().sales());
            Shape.number(json, "segments", report.segments());
            Shape.text(json, "head", report.head().hash().hex());
            report.fault().ifPresent(fault -> {
                json.name("fault");
                json.beginObject();
                Shape.text(json, "segment", fault.segment());
                Shape.number(json, "offset", fault.offset());
                Shape.number(json, "sequence", fault.sequence());
                Shape.text(json, "what", fault.what().key());
                json.endObject();
            });
            json.endObject();
            return json.result();
        }
    }
}
