package org.guichet.ticketing.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Objects;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.guichet.ticketing.layout.Typeface;

/**
 * The letters of tickets, parsed once and shared: most of the time that a naive ticket takes is spent reading fonts. Safe
 * from any thread for measuring; drawing from several threads at once wants an instance each.
 */
public final class TicketFonts implements Typeface {

    private static final char MISSING = '□';
    private static final int BASIC = 0x10000;

    private final Face regular;
    private final Face bold;

    private TicketFonts(Face regular, Face bold) {
        this.regular = regular;
        this.bold = bold;
    }

    /** Parses the fonts: some ten milliseconds. */
    public static TicketFonts load() {
        try {
            return new TicketFonts(new Face(parse("DejaVuSansCondensed.ttf")),
                    new Face(parse("DejaVuSansCondensed-Bold.ttf")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrueTypeFont face(boolean boldFace) {
        return (boldFace ? bold : regular).font;
    }

    @Override
    public float width(String text, boolean boldFace) {
        Face face = boldFace ? bold : regular;
        float width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += face.width(text.charAt(i));
        }
        return width;
    }

    /** The glyph of a letter that there is. */
    int glyph(char character, boolean boldFace) {
        return (boldFace ? bold : regular).glyph(character);
    }

    @Override
    public String printable(String text) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            if (!has(composed.charAt(i))) {
                return replaced(composed);
            }
        }
        return composed;
    }

    /** The letters of a text that tickets show as boxes, each once; empty for nearly everybody. */
    public String lacking(String text) {
        StringBuilder lacking = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().distinct().filter(this::isBox)
                .forEach(lacking::appendCodePoint);
        return lacking.toString();
    }

    @Override
    public float ascent() {
        return regular.ascent;
    }

    @Override
    public float descent() {
        return regular.descent;
    }

    private boolean has(char character) {
        return regular.width(character) >= 0 && bold.width(character) >= 0;
    }

    private boolean isBox(int point) {
        return !(point < BASIC && has((char) point)) && !Character.isWhitespace(point) && !Character.isSpaceChar(point)
                && !Character.isISOControl(point) && Character.getType(point) != Character.FORMAT;
    }

    private String replaced(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point < BASIC && has((char) point)) {
                printable.append((char) point);
            } else if (point == '\u202f') {
                printable.append('\u00a0');
            } else if (Character.isWhitespace(point)) {
                printable.append(' ');
            } else if (isBox(point)) {
                printable.append(MISSING);
            }
        });
        return printable.toString();
    }

    private static TrueTypeFont parse(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(TicketFonts.class.getResourceAsStream(name), name)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
        }
    }

    /** One weight, and the widths that were asked for so far; two threads may both look one up, and find the same. */
    private static final class Face {
        private final TrueTypeFont font;
        private final CmapLookup letters;
        private final float unitsPerEm;
        private final float ascent;
        private final float descent;
        private final float[] widths = new float[BASIC];
        private final char[] glyphs = new char[BASIC];

        Face(TrueTypeFont font) throws IOException {
            this.font = font;
            this.letters = font.getUnicodeCmapLookup();
            this.unitsPerEm = font.getUnitsPerEm();
            this.ascent = font.getHorizontalHeader().getAscender() / unitsPerEm;
            this.descent = -font.getHorizontalHeader().getDescender() / unitsPerEm;
            Arrays.fill(widths, Float.NaN);
        }

        /** Advance at size 1; -1 where there is no letter. */
        float width(char character) {
            float width = widths[character];
            if (Float.isNaN(width)) {
                width = look(character);
                widths[character] = width;
            }
            return width;
        }

        int glyph(char character) {
            if (glyphs[character] == 0) {
                glyphs[character] = (char) letters.getGlyphId(character);
            }
            return glyphs[character];
        }

        private float look(char character) {
            boolean printable = character >= ' ' && !Character.isISOControl(character)
                    && !Character.isSurrogate(character);
            int glyph = printable ? letters.getGlyphId(character) : 0;
            try {
                return glyph == 0 ? -1 : font.getAdvanceWidth(glyph) / unitsPerEm;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
