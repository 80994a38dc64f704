package org.guichet.ticketing.pdf;

import java.awt.print.Book;
import java.awt.print.PageFormat;
import java.awt.print.Paper;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.printing.PDFPrintable;
import org.apache.pdfbox.printing.Scaling;
import org.guichet.kernel.Message;
import org.guichet.ticketing.spool.PrintFailure;
import org.guichet.ticketing.spool.PrintJob;
import org.guichet.ticketing.spool.TicketPrinter;

/**
 * A printer of the operating system, by its name, through the JDK's print service. Pages go out at their true size on paper
 * of that size: scaled to fit, tickets would shift on their stock. The system's print service may hang on a dead
 * printer, so it is only ever called on a helper, with a limit of patience.
 */
public final class SystemPrinter implements TicketPrinter {

    private final String name;
    private final Executor helper;
    private final Duration patience;
    private final Supplier<List<PrintService>> services;

    /**
     * @param helper runs what may hang for ever; not the queue's own worker
     * @param patience how long the print service may take to answer
     */
    public SystemPrinter(String name, Executor helper, Duration patience) {
        this(name, helper, patience, SystemPrinter::installed);
    }

    SystemPrinter(String name, Executor helper, Duration patience, Supplier<List<PrintService>> services) {
        this.name = name;
        this.helper = helper;
        this.patience = patience;
        this.services = services;
    }

    /**
     * The names of the printers there are.
     *
     * @throws PrintFailure the system does not answer
     */
    public static List<String> names(Executor helper, Duration patience) throws PrintFailure {
        return within(() -> installed().stream().map(PrintService::getName).toList(), helper, patience,
                Message.of("print.failed.lookup"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void print(PrintJob job, byte[] pdf) throws PrintFailure {
        PrintService service = within(services, helper, patience, Message.of("print.failed.lookup")).stream()
                .filter(candidate -> candidate.getName().equals(name)).findFirst()
                .orElseThrow(() -> new PrintFailure(Message.of("print.failed.missing", name)));
        within(() -> {
            print(service, job.name(), pdf);
            return job;
        }, helper, patience, Message.of("print.failed.silent", name));
    }

    private static void print(PrintService service, String jobName, byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setPrintService(service);
            job.setJobName(jobName);
            Book book = new Book();
            PDFPrintable pages = new PDFPrintable(document, Scaling.ACTUAL_SIZE, false, 0, false);
            document.getPages().forEach(page -> book.append(pages, format(page.getMediaBox())));
            job.setPageable(book);
            job.print();
        } catch (PrinterException | IOException e) {
            throw new CompletionException(e);
        }
    }

    /** Paper of the page's size without margins, or the driver picks its own and moves the ticket. */
    static PageFormat format(PDRectangle page) {
        Paper paper = new Paper();
        paper.setSize(page.getWidth(), page.getHeight());
        paper.setImageableArea(0, 0, page.getWidth(), page.getHeight());
        PageFormat format = new PageFormat();
        format.setPaper(paper);
        return format;
    }

    private static List<PrintService> installed() {
        return Arrays.asList(PrintServiceLookup.lookupPrintServices(DocFlavor.SERVICE_FORMATTED.PAGEABLE, null));
    }

    private static <T> T within(Supplier<T> task, Executor helper, Duration patience, Message silent)
            throws PrintFailure {
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(task, helper);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new PrintFailure(silent, e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new PrintFailure(Message.of("print.failed.refused", silent.arguments().isEmpty()
                    ? ""
                    : silent.arguments().getFirst(), cause.toString()), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw new PrintFailure(silent, e);
        }
    }
}
