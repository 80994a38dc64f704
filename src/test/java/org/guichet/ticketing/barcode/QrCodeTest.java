package org.guichet.ticketing.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
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

    /** One in some thousand misleads ZXing in the first direction, and these in one more. */
    @Test
    void isReadFromAnotherSideWhenTheFirstMisleads() {
        for (String text : List.of(
                "9QS8F4TO8*$QCUJF1FVOW5B$%K9672X64JZ /20Y E$BQ51J4.%Y085L2EFZCJF9KYZ1YOZ1J$"
                        + "LH9Y1Z$VRGVT/RVC UI*0W:YZ*D6%2P:F.$QTF LE/%OFX8/9/AP:$QX3ENFLU$:II0TRH%SW",
                "VKV8X+WS/6B$0ZS13$0% 6OLTQ1./QF6G0DGQ40$G4YDL405:UJ7MOEZ/LJZ-FUFBNC%*78X97"
                        + "021--K7MMWGHV1WDEHA%CN2K/+*+Q$RQYJ.0YXLAOP:Q438W:TRG94N4HH*H$E:SU.$8NPE: ")) {
            assertThat(QrReader.read(picture(QrCode.of(text)))).hasValue(text);
        }
    }

    @Test
    void isReadWhicheverSideIsUp() {
        String text = text(new Random(3), 147);
        BufferedImage picture = picture(QrCode.of(text));
        BufferedImage wide = new BufferedImage(picture.getWidth() + 90, picture.getHeight(), picture.getType());
        for (int turns = 0; turns < 4; turns++) {
            Graphics2D pen = wide.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, wide.getWidth(), wide.getHeight());
            pen.rotate(turns * Math.PI / 2, picture.getWidth() / 2.0, picture.getHeight() / 2.0);
            pen.drawImage(picture, 0, 0, null);
            pen.dispose();
            assertThat(QrReader.read(wide)).as("%d turns", turns).hasValue(text);
        }
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
