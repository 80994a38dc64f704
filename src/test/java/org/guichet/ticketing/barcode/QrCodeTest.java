package org.guichet.ticketing.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** Four pixels a module with the quiet zone around, as a ticket printer makes it. */
    private static BufferedImage picture(QrCode code) {
        int side = (code.modules() + 8) * 4;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int column = x / 4 - 4;
                int row = y / 4 - 4;
                boolean inside = column >= 0 && row >= 0 && column < code.modules() && row < code.modules();
                picture.setRGB(x, y, inside && code.isDark(column, row) ? 0xff000000 : 0xffffffff);
            }
        }
        return picture;
    }

    @Test
    void ofATokenIsOfVersionSixAndReadsBack() {
        long seed = 641;
        Random random = new Random(seed);
        for (int i = 0; i < 600; i++) {
            String text = text(random, 147);
            QrCode code = QrCode.of(text);
            assertThat(code.modules()).isEqualTo(17 + 4 * 6);
            assertThat(QrReader.read(picture(code))).as("seed %d, round %d", seed, i).hasValue(text);
        }
    }

    @Test
    void takesAnotherMaskWhenDataLooksLikeAFinder() {
        // with the first mask, ZXing takes some of this one's data for its third finder pattern
        String text = "QN12LL8*9**$*I4EWGQ5VXP$0IS9PSTDX KET5I60WQT0Q2NS5CGUDS514HRCEC+U5K0IP-96CBEO-%BB44KSGE+AEJ-05965%1L"
                + "B6: FF*MZ/3J3NVJ6Q0Z%JC4M50FGRBH50Y-I5O--+%MQYV";
        assertThat(QrReader.read(picture(QrCode.of(text)))).hasValue(text);
    }

    @Test
    void ofTheLongestTokenTextIsStillOfVersionSix() {
        assertThat(QrCode.of(text(new Random(1), 153)).modules()).isEqualTo(41);
    }

    @Test
    void isCoveredExactlyOnceByItsRectangles() {
        QrCode code = QrCode.of(text(new Random(9), 147));
        int[][] covered = new int[code.modules()][code.modules()];
        for (QrCode.Dark dark : code.dark()) {
            for (int y = dark.y(); y < dark.y() + dark.height(); y++) {
                for (int x = dark.x(); x < dark.x() + dark.width(); x++) {
                    covered[y][x]++;
                }
            }
        }
        for (int y = 0; y < code.modules(); y++) {
            for (int x = 0; x < code.modules(); x++) {
                assertThat(covered[y][x]).isEqualTo(code.isDark(x, y) ? 1 : 0);
            }
        }
    }

    @Test
    void readsNothingFromAPictureWithoutOne() {
        assertThat(QrReader.read(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB))).isEmpty();
        assertThat(QrReader.read(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB))).isEmpty();
    }

    @Test
    void refusesWhatNoCodeHolds() {
        assertThatThrownBy(() -> QrCode.of("A".repeat(5_000))).isInstanceOf(IllegalArgumentException.class);
    }
}
