package org.guichet.seating.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

import org.guichet.seating.PlanImage;
import org.guichet.seating.SeatingPlan;

/**
 * Images of plans beside their files, so that a counter on a stadium opens as fast as one on an arena. Nothing depends on
 * it: an image that is missing, damaged, of other files or of another version is passed over and the files are read.
 */
public final class PlanCache {

    private static final int MAGIC = 0x47504C4E;
    private static final int LONGEST_KEY = 1_000;

    private final Path directory;

    public PlanCache(Path directory) {
        this.directory = directory;
    }

    /**
     * The plan of those two files.
     *
     * @param planHash names the content of the plan file
     * @param sidecarHash names the content of the sidecar; empty without one
     * @param reader reads the files when there is no good image; what it gives is kept for the next time
     */
    public SeatingPlan open(String planHash, String sidecarHash, Supplier<SeatingPlan> reader) {
        String key = PlanImage.VERSION + " " + planHash + " " + sidecarHash;
        return image(key).orElseGet(() -> {
            SeatingPlan plan = reader.get();
            keep(key, plan);
            return plan;
        });
    }

    private Optional<SeatingPlan> image(String key) {
        try {
            return unpack(Files.readAllBytes(file(key)), key);
        } catch (IOException | IllegalArgumentException e) {
            // not there or not ours: the files are the truth
            return Optional.empty();
        }
    }

    /** Layout: magic, checksum of all that follows, length of the key, key, image. */
    private static Optional<SeatingPlan> unpack(byte[] bytes, String key) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < 3 * Integer.BYTES || in.getInt() != MAGIC
                || in.getInt() != checksum(bytes, 2 * Integer.BYTES)) {
            return Optional.empty();
        }
        int length = in.getInt();
        if (length < 0 || length > Math.min(LONGEST_KEY, in.remaining())) {
            return Optional.empty();
        }
        byte[] written = new byte[length];
        in.get(written);
        if (!key.equals(new String(written, StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        byte[] image = new byte[in.remaining()];
        in.get(image);
        return Optional.of(PlanImage.read(image));
    }

    private void keep(String key, SeatingPlan plan) {
        byte[] named = key.getBytes(StandardCharsets.UTF_8);
        byte[] image = PlanImage.of(plan);
        ByteBuffer out = ByteBuffer.allocate(3 * Integer.BYTES + named.length + image.length);
        out.putInt(MAGIC).putInt(0).putInt(named.length).put(named).put(image);
        out.putInt(Integer.BYTES, checksum(out.array(), 2 * Integer.BYTES));
        try {
            Files.createDirectories(directory);
            Path whole = Files.createTempFile(directory, "plan", ".part");
            Files.write(whole, out.array());
            Files.move(whole, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // a full disk or a read-only folder costs time at the next start, nothing else
            return;
        }
    }

    private Path file(String key) {
        return directory.resolve(Integer.toHexString(key.hashCode()) + ".plan");
    }

    private static int checksum(byte[] bytes, int from) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, bytes.length - from);
        return (int) checksum.getValue();
    }
}
