package org.guichet.app.doctor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Asks a disk what it is and how long it takes to keep a promise. */
@FunctionalInterface
public interface DiskProbe {

    /**
     * What a disk answered.
     *
     * @param kind        the file system, such as {@code ext4}
     * @param freeBytes   that this user may fill
     * @param forceMicros the median time to write a page and force it down, in microseconds
     */
    record Answer(String kind, long freeBytes, long forceMicros) {}

    /** Probes the disk of an existing folder; leaves nothing behind. */
    Answer probe(Path folder) throws IOException;

    /** Really writes: 21 pages, each forced to the disk. */
    static Answer writing(Path folder) throws IOException {
        FileStore store = Files.getFileStore(folder);
        Path file = Files.createTempFile(folder, ".doctor", ".tmp");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long[] nanos = new long[21];
            ByteBuffer page = ByteBuffer.allocate(4096);
            for (int turn = 0; turn < nanos.length; turn++) {
                long start = System.nanoTime();
                channel.write(page.clear());
                channel.force(true);
                nanos[turn] = System.nanoTime() - start;
            }
            Arrays.sort(nanos);
            return new Answer(store.type(), store.getUsableSpace(), nanos[nanos.length / 2] / 1000);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
