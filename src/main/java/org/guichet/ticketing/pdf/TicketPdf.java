package org.guichet.ticketing.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.guichet.ticketing.TicketDocument;
import org.guichet.ticketing.layout.TicketLayout;
import org.guichet.ticketing.layout.Typesetter;

/**
 * Makes PDF files of tickets, one page of the stock's exact size each. The same tickets give the same bytes. One thread
 * at a time: the fonts are shared between files.
 */
public final class TicketPdf {

    private final TicketLayout layout;
    private final TicketFonts fonts;
    private final Typesetter typesetter;

    public TicketPdf(TicketLayout layout, TicketFonts fonts) {
        this.layout = layout;
        this.fonts = fonts;
        this.typesetter = new Typesetter(layout, fonts);
    }

    /** @param tickets at least one */
    public synchronized byte[] render(List<TicketDocument> tickets) {
        try (PDDocument document = new PDDocument()) {
            PDResources resources = new PDResources();
            UsedFont regular = new UsedFont(document, resources, fonts, false);
            UsedFont bold = new UsedFont(document, resources, fonts, true);
            for (TicketDocument ticket : tickets) {
                PDPage page = new PDPage(new PDRectangle(layout.width(), layout.height()));
                byte[] content = new PageContent(layout.height(), regular, bold).draw(typesetter.set(ticket));
                page.setContents(new PDStream(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE));
                page.setResources(resources);
                document.addPage(page);
            }
            regular.cutDown();
            bold.cutDown();
            PDDocumentInformation about = document.getDocumentInformation();
            about.setTitle(tickets.getFirst().number());
            about.setProducer("Guichet");
            fixIdentity(document, tickets.getFirst().number());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 << 10);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            // nothing here reads or writes a file
            throw new UncheckedIOException(e);
        }
    }

    /** Otherwise PDFBox makes one from the clock, and no two files of the same tickets were alike. */
    private static void fixIdentity(PDDocument document, String number) {
        COSArray id = new COSArray();
        id.add(new COSString(number));
        id.add(new COSString(number));
        document.getDocument().setDocumentID(id);
    }
}
