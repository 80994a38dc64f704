package org.guichet.ticketing.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.guichet.ticketing.barcode.QrReader;

/** Reads tickets back from files, PDF or picture: from pixels alone, as a gate would. */
public final class TicketScan {

    private static final int DOTS_PER_INCH = 300;
    private static final int POINTS_PER_INCH = 72;

    /** A page as large as a poster is read at fewer dots rather than not at all. */
    private static final double MOST_PIXELS = 30_000_000;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private TicketScan() {}

    /**
     * The barcode's text of every page of a PDF file, or of the one picture; empty where none can be read.
     *
     * @throws IOException the file is neither a PDF file nor a picture
     */
    public static List<Optional<String>> read(byte[] file) throws IOException {
        if (startsAsPdf(file)) {
            return readPdf(file);
        }
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
        if (picture == null) {
            throw new IOException("neither PDF nor picture");
        }
        return List.of(QrReader.read(picture));
    }

    private static List<Optional<String>> readPdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<Optional<String>> texts = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                texts.add(QrReader.read(renderer.renderImageWithDPI(page, resolution(document.getPage(page)),
                        ImageType.GRAY)));
            }
            return texts;
        }
    }

    private static float resolution(PDPage page) {
        double squareInches = page.getCropBox().getWidth() / POINTS_PER_INCH
                * (page.getCropBox().getHeight() / POINTS_PER_INCH);
        return (float) Math.min(DOTS_PER_INCH, Math.sqrt(MOST_PIXELS / squareInches));
    }

    private static boolean startsAsPdf(byte[] file) {
        return file.length > PDF.length && java.util.Arrays.equals(file, 0, PDF.length, PDF, 0, PDF.length);
    }
}
