package org.guichet.app.doctor;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import org.guichet.kernel.Finding;
import org.guichet.kernel.Message;

/**
 * The system's printers. None is no obstacle: tickets then go to a folder.
 *
 * @param names asks the system; completes with a failure where it does not answer
 */
public record PrinterCheck(CompletableFuture<List<String>> names, Packages packages, boolean linux) implements Check {

    /** A print server that is away lets its clients wait for minutes. */
    private static final long PATIENCE_SECONDS = 5;

    public static PrinterCheck ofThisMachine() {
        return new PrinterCheck(CompletableFuture.supplyAsync(PrinterCheck::installed)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS), Packages.ofThisMachine(),
                System.getProperty("os.name").equals("Linux"));
    }

    @Override
    public Finding examine() {
        try {
            List<String> found = names.join();
            return found.isEmpty()
                    ? Finding.yellow("printers", Message.of("doctor.printers.none"),
                            linux
                                    ? Message.of("doctor.printers.install.linux", packages.printing())
                                    : Message.of("doctor.printers.install"))
                    : Finding.green("printers", "doctor.printers.good", found.size(), String.join(", ", found));
        } catch (CompletionException e) {
            return Finding.yellow("printers", Message.of("doctor.printers.silent"), Message.of("doctor.printers.ask"));
        }
    }

    private static List<String> installed() {
        return Stream.of(PrintServiceLookup.lookupPrintServices(null, null)).map(PrintService::getName).toList();
    }
}
