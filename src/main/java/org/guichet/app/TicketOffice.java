package org.guichet.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.sale.RecordPrinted;
import org.guichet.sale.TicketPrinting;
import org.guichet.ticketing.TicketDocument;
import org.guichet.ticketing.layout.LayoutFile;
import org.guichet.ticketing.pdf.TicketFonts;
import org.guichet.ticketing.pdf.TicketPdf;
import org.guichet.ui.sell.TicketJobs;
import org.jspecify.annotations.Nullable;

/** Interim. */
public final class TicketOffice implements TicketPrinting, TicketJobs {

    private final TicketRendering rendering;
    private final RecordPrinted recordPrinted;
    private final Executor printer;
    private final Path folder;
    private final TicketPdf pdf = new TicketPdf(LayoutFile.builtIn(LayoutFile.TWO_BY_FIVE_AND_A_HALF), TicketFonts.load());
    private final AtomicInteger open = new AtomicInteger();

    TicketOffice(OpenStore store, RecordPrinted recordPrinted, Executor printer, @Nullable Path tickets) {
        this.rendering = new TicketRendering(store);
        this.recordPrinted = recordPrinted;
        this.printer = printer;
        this.folder = tickets == null ? store.folder().tickets() : tickets;
    }

    @Override
    public void print(Recorded<SaleEntry> sale, List<Integer> lines, int generation) {
        open.incrementAndGet();
        printer.execute(() -> {
            try {
                Files.createDirectories(folder);
                String name = sale.entry().number() + (generation == 0 ? "" : "-r" + generation) + ".pdf";
                Files.write(folder.resolve(name), pdf.render(rendering.documents(sale, lines, generation)));
                recordPrinted.printed(sale.entry(), lines, generation, "folder");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                open.decrementAndGet();
            }
        });
    }

    public List<TicketDocument> documents(Recorded<SaleEntry> sale, List<Integer> lines, int generation) {
        return rendering.documents(sale, lines, generation);
    }

    public byte[] pdf(List<TicketDocument> documents) {
        return pdf.render(documents);
    }

    boolean isIdle() {
        return open.get() == 0;
    }

    /** Waits. */
    public boolean awaitPrinted() {
        while (!isIdle()) {
            Thread.onSpinWait();
        }
        return true;
    }

    @Override
    public List<Job> unfinished() {
        return List.of();
    }

    @Override
    public void retry(Job job) {}

    @Override
    public void listen(Runnable changed) {}
}
