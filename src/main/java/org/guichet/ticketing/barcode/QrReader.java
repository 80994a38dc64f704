package org.guichet.ticketing.barcode;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Optional;

/** Reads the QR code of a picture, as a gate's scanner does. */
public final class QrReader {

    /** ZXing looks row by row from the top: what misleads it there it often finds on another way. */
    private static final int QUARTER_TURNS = 4;

    private QrReader() {}

    /** The text of the picture's QR code, whichever side is up; empty when none can be read. */
    public static Optional<String> read(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        Optional<String> text = decode(pixels, width, height);
        for (int turn = 1; turn < QUARTER_TURNS && text.isEmpty(); turn++) {
            pixels = turned(pixels, width, height);
            int side = width;
            width = height;
            height = side;
            text = decode(pixels, width, height);
        }
        return text;
    }

    private static Optional<String> decode(int[] pixels, int width, int height) {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return Optional.of(new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText());
        } catch (NotFoundException | ChecksumException | FormatException e) {
            return Optional.empty();
        }
    }

    /** The picture on its right side: as wide as it was high. */
    private static int[] turned(int[] pixels, int width, int height) {
        int[] turned = new int[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + height - 1 - y] = pixels[y * width + x];
            }
        }
        return turned;
    }
}
