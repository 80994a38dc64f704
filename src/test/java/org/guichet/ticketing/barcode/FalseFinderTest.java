package org.guichet.ticketing.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FalseFinderTest {

    private static final int SIDE = 41;

    private final ByteMatrix matrix = new ByteMatrix(SIDE, SIDE);

    @Test
    void theThreeOfEveryCodeAreTrue() {
        assertThat(FalseFinder.isIn(matrix)).isFalse();
        finder(0, 0);
        finder(SIDE - 7, 0);
        finder(0, SIDE - 7);
        assertThat(FalseFinder.isIn(matrix)).isFalse();
    }

    @Test
    void aFourthIsFoundWhereverItIs() {
        for (int at = 8; at < SIDE - 7; at++) {
            ByteMatrix clean = new ByteMatrix(SIDE, SIDE);
            finder(clean, at, SIDE - 1 - at < 7 ? SIDE - 7 : at);
            assertThat(FalseFinder.isIn(clean)).as("at %d", at).isTrue();
        }
        finder(SIDE - 7, SIDE - 7);
        assertThat(FalseFinder.isIn(matrix)).as("in the fourth corner").isTrue();
    }

    @Test
    void dataThatLooksLikeOneInOneDirectionOnlyIsHarmless() {
        row(10, 12, 0b1011101);
        assertThat(FalseFinder.isIn(matrix)).as("a single row").isFalse();
        for (int y = 12; y < SIDE; y++) {
            row(10, y, 0b1011101);
        }
        assertThat(FalseFinder.isIn(matrix)).as("stripes").isFalse();
    }

    /** What the search is for: the code that is printed never has a fourth finder pattern where a mask without one exists. */
    @Test
    void aCodeIsMadeWithAnotherMaskWhenTheFirstHasOne() throws WriterException {
        long seed = 7;
        Random random = new Random(seed);
        int changed = 0;
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 147) {
                text.append("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".charAt(random.nextInt(45)));
            }
            ByteMatrix first = Encoder.encode(text.toString(), ErrorCorrectionLevel.M,
                    Map.of(EncodeHintType.QR_MASK_PATTERN, 3)).getMatrix();
            ByteMatrix printed = printed(QrCode.of(text.toString()));
            boolean misleading = FalseFinder.isIn(first);
            changed += misleading ? 1 : 0;
            assertThat(FalseFinder.isIn(printed)).as("seed %d, round %d", seed, round).isFalse();
            assertThat(printed.toString().equals(first.toString())).as("seed %d, round %d", seed, round)
                    .isEqualTo(!misleading);
        }
        assertThat(changed).as("codes whose first mask misleads").isPositive();
    }

    private static ByteMatrix printed(QrCode code) {
        ByteMatrix matrix = new ByteMatrix(code.modules(), code.modules());
        for (int y = 0; y < code.modules(); y++) {
            for (int x = 0; x < code.modules(); x++) {
                matrix.set(x, y, code.isDark(x, y));
            }
        }
        return matrix;
    }

    private void finder(int left, int top) {
        finder(matrix, left, top);
    }

    private static void finder(ByteMatrix into, int left, int top) {
        int[] rows = {0b1111111, 0b1000001, 0b1011101, 0b1011101, 0b1011101, 0b1000001, 0b1111111};
        for (int y = 0; y < rows.length; y++) {
            row(into, left, top + y, rows[y]);
        }
    }

    private void row(int left, int y, int modules) {
        row(matrix, left, y, modules);
    }

    private static void row(ByteMatrix into, int left, int y, int modules) {
        int length = Integer.SIZE - Integer.numberOfLeadingZeros(modules);
        for (int x = 0; x < length; x++) {
            into.set(left + x, y, (modules >> (length - 1 - x) & 1) == 1);
        }
    }
}
