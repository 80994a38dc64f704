package org.guichet.ticketing.pdf;

import java.io.ByteArrayOutputStream;
import java.util.List;

import org.guichet.ticketing.barcode.QrCode;
import org.guichet.ticketing.layout.Mark;

/**
 * The operators that draw one ticket, as bytes (PDF 32000-1, sections 8 and 9). Written directly: a page has some 3,000
 * numbers and glyphs, and the library's writer takes most of a ticket's time for them. PDF counts y upwards.
 */
final class PageContent {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(16 << 10);
    private final float height;
    private final UsedFont regular;
    private final UsedFont bold;

    PageContent(float height, UsedFont regular, UsedFont bold) {
        this.height = height;
        this.regular = regular;
        this.bold = bold;
    }

    byte[] draw(List<Mark> marks) {
        write("BT\n");
        for (Mark mark : marks) {
            if (mark instanceof Mark.Words words) {
                draw(words);
            }
        }
        write("ET\n");
        for (Mark mark : marks) {
            switch (mark) {
                case Mark.Words _ -> {
                    // drawn above, all within one text object
                }
                case Mark.Rule rule -> draw(rule);
                case Mark.Code code -> draw(code);
            }
        }
        return out.toByteArray();
    }

    private void draw(Mark.Words words) {
        UsedFont font = words.bold() ? bold : regular;
        write("/").write(font.name()).write(" ").number(words.size()).write("Tf ");
        number(words.tracking()).write("Tc 1 0 0 1 ");
        number(words.x()).number(height - words.baseline()).write("Tm <");
        for (int i = 0; i < words.text().length(); i++) {
            int glyph = font.use(words.text().charAt(i));
            for (int shift = 12; shift >= 0; shift -= 4) {
                out.write(HEX[(glyph >> shift) & 15]);
            }
        }
        write("> Tj\n");
    }

    private void draw(Mark.Rule rule) {
        number(rule.width()).write("w ");
        if (rule.dash() > 0) {
            write("[").number(rule.dash()).write("] 0 d ");
        } else {
            write("[] 0 d ");
        }
        number(rule.x1()).number(height - rule.y1()).write("m ");
        number(rule.x2()).number(height - rule.y2()).write("l S\n");
    }

    /** Vectors in units of modules, so that the numbers stay short and no edge is rounded. */
    private void draw(Mark.Code code) {
        write("q ").number(code.module()).write("0 0 ").number(-code.module());
        number(code.x()).number(height - code.y()).write("cm\n");
        for (QrCode.Dark dark : QrCode.of(code.text()).dark()) {
            whole(dark.x()).write(" ").whole(dark.y()).write(" ").whole(dark.width()).write(" ").whole(dark.height())
                    .write(" re\n");
        }
        write("f Q\n");
    }

    /** A number and a blank, to a ten-thousandth of a point. */
    private PageContent number(float value) {
        long scaled = Math.round(value * 10_000.0);
        if (scaled < 0) {
            write("-");
            scaled = -scaled;
        }
        whole(scaled / 10_000);
        long fraction = scaled % 10_000;
        if (fraction != 0) {
            write(".");
            for (long digit = 1_000; fraction != 0; digit /= 10) {
                out.write((int) ('0' + fraction / digit));
                fraction %= digit;
            }
        }
        return write(" ");
    }

    private PageContent whole(long value) {
        if (value >= 10) {
            whole(value / 10);
        }
        out.write((int) ('0' + value % 10));
        return this;
    }

    private PageContent write(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            out.write(ascii.charAt(i));
        }
        return this;
    }
}
