package org.guichet.ticketing.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Turns PDF pages into pixels, as a printer does. */
public final class TicketRaster {

    private TicketRaster() {}

    /**
     * All pages in grey.
     *
     * @param dotsPerInch 203 and 300 are those of ticket printers
     * @throws IOException this is no PDF file that can be read
     */
    public static List<BufferedImage> pages(byte[] pdf, int dotsPerInch) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> pages = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, dotsPerInch, ImageType.GRAY));
            }
            return pages;
        }
    }
}
