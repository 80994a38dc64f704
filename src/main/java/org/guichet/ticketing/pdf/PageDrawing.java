package org.guichet.ticketing.pdf;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.guichet.ticketing.barcode.QrCode;
import org.guichet.ticketing.layout.Mark;

/** Draws the marks of one ticket on one page. PDF counts y upwards. */
final class PageDrawing {

    private final PDPageContentStream content;
    private final float height;
    private final PDFont regular;
    private final PDFont bold;

    PageDrawing(PDPageContentStream content, float height, PDFont regular, PDFont bold) {
        this.content = content;
        this.height = height;
        this.regular = regular;
        this.bold = bold;
    }

    void draw(List<Mark> marks) throws IOException {
        content.beginText();
        for (Mark mark : marks) {
            if (mark instanceof Mark.Words words) {
                draw(words);
            }
        }
        content.endText();
        for (Mark mark : marks) {
            switch (mark) {
                case Mark.Words words -> {
                    // drawn above, all within one text object
                }
                case Mark.Rule rule -> draw(rule);
                case Mark.Code code -> draw(code);
            }
        }
    }

    private void draw(Mark.Words words) throws IOException {
        content.setFont(words.bold() ? bold : regular, words.size());
        content.setCharacterSpacing(words.tracking());
        content.setTextMatrix(Matrix.getTranslateInstance(words.x(), height - words.baseline()));
        content.showText(words.text());
    }

    private void draw(Mark.Rule rule) throws IOException {
        content.setLineWidth(rule.width());
        content.setLineDashPattern(rule.dash() > 0 ? new float[]{rule.dash()} : new float[0], 0);
        content.moveTo(rule.x1(), height - rule.y1());
        content.lineTo(rule.x2(), height - rule.y2());
        content.stroke();
    }

    /** Vectors in units of modules, so that the numbers stay short and no edge is rounded. */
    private void draw(Mark.Code code) throws IOException {
        content.saveGraphicsState();
        content.transform(new Matrix(code.module(), 0, 0, -code.module(), code.x(), height - code.y()));
        for (QrCode.Dark dark : QrCode.of(code.text()).dark()) {
            content.addRect(dark.x(), dark.y(), dark.width(), dark.height());
        }
        content.fill();
        content.restoreGraphicsState();
    }
}
