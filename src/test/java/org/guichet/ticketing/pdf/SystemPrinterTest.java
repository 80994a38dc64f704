package org.guichet.ticketing.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.StreamPrintServiceFactory;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.guichet.kernel.SaleId;
import org.guichet.ticketing.SampleTickets;
import org.guichet.ticketing.TicketDocument;
import org.guichet.ticketing.layout.LayoutFile;
import org.guichet.ticketing.spool.PrintFailure;
import org.guichet.ticketing.spool.PrintJob;
import org.junit.jupiter.api.Test;

class SystemPrinterTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final List<TicketDocument> tickets = SampleTickets.sale().of(2).documents();
    private final PrintJob job = new PrintJob(1, new SaleId(new UUID(1, 318)), "G2-000318", List.of(1, 2), 0, tickets);

    private byte[] pdf() {
        return new TicketPdf(LayoutFile.builtIn(LayoutFile.TWO_BY_FIVE_AND_A_HALF), TicketFonts.load()).render(tickets);
    }

    /** The JDK's own printer that writes PostScript into a stream. */
    private static PrintService postScript(ByteArrayOutputStream out) {
        StreamPrintServiceFactory[] factories = StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript");
        return factories[0].getPrintService(out);
    }

    @Test
    void sendsOnePageATicketAtItsTrueSize() throws PrintFailure {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintService service = postScript(out);
        new SystemPrinter(service.getName(), Runnable::run, LONG, () -> List.of(service)).print(job, pdf());
        String postScript = out.toString(StandardCharsets.ISO_8859_1);
        assertThat(postScript).startsWith("%!PS-Adobe").contains("%%Page: 2 2").doesNotContain("%%Page: 3 3");
    }

    @Test
    void asksForPaperOfTheTicketsSizeWithoutMargins() {
        var format = SystemPrinter.format(new PDRectangle(396, 144));
        assertThat(format.getWidth()).isEqualTo(396);
        assertThat(format.getHeight()).isEqualTo(144);
        assertThat(format.getImageableX()).isZero();
        assertThat(format.getImageableY()).isZero();
        assertThat(format.getImageableWidth()).isEqualTo(396);
        assertThat(format.getImageableHeight()).isEqualTo(144);
    }

    @Test
    void saysThatAPrinterIsNotThere() {
        refused(new SystemPrinter("Boca 1", Runnable::run, LONG, List::of), "print.failed.missing");
    }

    @Test
    void waitsForNoDeadPrintService() {
        // a helper that never comes back, as a print service that asks a dead printer
        refused(new SystemPrinter("Boca 1", task -> {}, SHORT, List::of), "print.failed.lookup");
    }

    @Test
    void saysWhatThePrinterRefused() {
        PrintService service = postScript(new ByteArrayOutputStream());
        SystemPrinter printer = new SystemPrinter(service.getName(), Runnable::run, LONG, () -> List.of(service));
        assertThatThrownBy(() -> printer.print(job, new byte[]{1, 2, 3})).isInstanceOfSatisfying(PrintFailure.class,
                e -> assertThat(e.reason().key()).isEqualTo("print.failed.refused"));
    }

    private void refused(SystemPrinter printer, String key) {
        assertThatThrownBy(() -> printer.print(job, pdf())).isInstanceOfSatisfying(PrintFailure.class,
                e -> assertThat(e.reason().key()).isEqualTo(key));
    }
}
