package org.guichet.ticketing.barcode;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The squares of a QR code (ISO/IEC 18004), error correction M, without its quiet zone. Immutable, safe from any thread.
 */
public final class QrCode {

    /**
     * The order in which masks are tried: the first without a false finder is taken, mostly the very first. Rating all eight,
     * as the standard proposes, costs ten times as much and evens out light and dark, which signed text does by itself.
     */
    private static final List<Integer> MASKS = List.of(3, 4, 6, 7, 0, 1, 2, 5);

    private final ByteMatrix matrix;

    private QrCode(ByteMatrix matrix) {
        this.matrix = matrix;
    }

    /** A rectangle of dark modules, in modules from the upper left corner. */
    public record Dark(int x, int y, int width, int height) {}

    /** @throws IllegalArgumentException the text is longer than any QR code holds */
    public static QrCode of(String text) {
        ByteMatrix first = encode(text, MASKS.getFirst());
        return new QrCode(FalseFinder.isIn(first)
                ? MASKS.stream().skip(1).map(mask -> encode(text, mask)).filter(matrix -> !FalseFinder.isIn(matrix))
                        .findFirst().orElse(first)
                : first);
    }

    private static ByteMatrix encode(String text, int mask) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.QR_MASK_PATTERN, mask))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds this text", e);
        }
    }

    /** Modules of one side: 17 + 4 × version. */
    public int modules() {
        return matrix.getWidth();
    }

    public boolean isDark(int x, int y) {
        return matrix.get(x, y) == 1;
    }

    /** The dark modules as few rectangles: runs of a row, grown down over the same runs of the rows below. */
    public List<Dark> dark() {
        int side = modules();
        List<Dark> rectangles = new ArrayList<>();
        int[] open = new int[side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (!startsRun(x, y)) {
                    continue;
                }
                int end = runEnd(x, y);
                if (y > 0 && startsRun(x, y - 1) && runEnd(x, y - 1) == end) {
                    Dark above = rectangles.get(open[x]);
                    rectangles.set(open[x], new Dark(x, above.y(), above.width(), above.height() + 1));
                } else {
                    open[x] = rectangles.size();
                    rectangles.add(new Dark(x, y, end - x, 1));
                }
            }
        }
        return rectangles;
    }

    private boolean startsRun(int x, int y) {
        return isDark(x, y) && (x == 0 || !isDark(x - 1, y));
    }

    private int runEnd(int x, int y) {
        int end = x;
        while (end < modules() && isDark(end, y)) {
            end++;
        }
        return end;
    }
}
