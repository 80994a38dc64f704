package org.guichet.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.guichet.ticketing.pdf.SystemPrinter;
import org.guichet.ticketing.spool.FolderPrinter;
import org.guichet.ticketing.spool.PrintFailure;
import org.guichet.ticketing.spool.TicketPrinter;
import org.jspecify.annotations.Nullable;

/** The printers of this machine, and the one that a counter prints on. */
public final class Printers {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** A thread a call: a print service that hangs must not keep the next call waiting. */
    private static final Executor HELPER = task -> Thread.ofPlatform().daemon().name("guichet-print-service")
            .start(task);

    private Printers() {}

    /**
     * The names of the printers that the system has.
     *
     * @throws PrintFailure the system does not answer
     */
    public static List<String> names() throws PrintFailure {
        return SystemPrinter.names(HELPER, PATIENCE);
    }

    /** @param tickets folder in which tickets are put instead of where the settings say */
    static TicketPrinter of(OpenStore store, @Nullable Path tickets) {
        String name = store.settings().printer();
        return tickets != null || name.isEmpty()
                ? new FolderPrinter(tickets == null ? store.folder().tickets() : tickets)
                : new SystemPrinter(name, HELPER, PATIENCE);
    }
}
