package org.guichet.ticketing.pdf;

import java.io.IOException;
import java.util.BitSet;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One weight within one document, and the letters that its pages use, to which it will be cut down. */
final class UsedFont {

    private final TicketFonts fonts;
    private final boolean bold;
    private final PDType0Font font;
    private final String name;
    private final BitSet used = new BitSet();

    UsedFont(PDDocument document, PDResources resources, TicketFonts fonts, boolean bold) throws IOException {
        this.fonts = fonts;
        this.bold = bold;
        this.font = PDType0Font.load(document, fonts.face(bold), true);
        COSName key = resources.add(font);
        this.name = key.getName();
    }

    /** What pages call it. */
    String name() {
        return name;
    }

    /** The glyph of a letter, which the file will hold. */
    int use(char character) {
        if (!used.get(character)) {
            used.set(character);
            font.addToSubset(character);
        }
        return fonts.glyph(character, bold);
    }

    /** After the last page. */
    void cutDown() throws IOException {
        font.subset();
    }
}
