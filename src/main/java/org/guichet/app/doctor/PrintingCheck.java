package org.guichet.app.doctor;

import java.util.List;
import org.guichet.kernel.Finding;
import org.guichet.kernel.Message;
import org.guichet.ticketing.spool.PrintFailure;

/**
 * Whether an open counter's tickets come out.
 *
 * @param printer name of the system's printer; empty for the folder of tickets
 * @param folder of tickets
 * @param failed tickets that did not come out
 */
public record PrintingCheck(String printer, String folder, Names names, int failed) implements Check {

    /** The printers that the system has. */
    @FunctionalInterface
    public interface Names {
        List<String> ask() throws PrintFailure;
    }

    @Override
    public Finding examine() {
        if (failed > 0) {
            return Finding.red("printer", Message.counted("doctor.printer.failed", failed),
                    Message.of("doctor.printer.again"));
        }
        if (printer.isEmpty()) {
            return Finding.green("printer", "doctor.printer.folder", folder);
        }
        try {
            return names.ask().contains(printer)
                    ? Finding.green("printer", "doctor.printer.good", printer)
                    : Finding.red("printer", Message.of("doctor.printer.missing", printer),
                            Message.of("doctor.printer.plug"));
        } catch (PrintFailure e) {
            return Finding.red("printer", e.reason(), Message.of("doctor.printers.ask"));
        }
    }
}
