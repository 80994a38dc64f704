package org.guichet.journal.file;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A folder of the real file system. It counts its forces and the bytes written. Safe from any thread, but a thread that is interrupted while
 * it writes closes the file under the journal: never interrupt a thread that appends.
 */
public final class FolderDisk implements Disk {

    private static final boolean WINDOWS = System.getProperty("os.name", "").toLowerCase(Locale.ROOT)
            .startsWith("windows");

    private static final int PIECE = 1 << 16;

    private final Path folder;
    private final AtomicLong forces = new AtomicLong();
    private final AtomicLong written = new AtomicLong();

    private FolderDisk(Path folder) {
        this.folder = folder;
    }

    /** The folder is made if it is missing. */
    public static FolderDisk at(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new FolderDisk(folder);
    }

    /** Touches nothing; for reading only. */
    public static FolderDisk existing(Path folder) {
        return new FolderDisk(folder);
    }

    /** How often a file or the folder was forced since this object was made. */
    public long forces() {
        return forces.get();
    }

    /** How many bytes were written through this disk. */
    public long written() {
        return written.get();
    }

    @Override
    public String where() {
        return folder.toString();
    }

    @Override
    public List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
        }
    }

    @Override
    public DiskFile create(String name) throws IOException {
        return open(name, CREATE, TRUNCATE_EXISTING, READ, WRITE);
    }

    @Override
    public DiskFile open(String name) throws IOException {
        return open(name, READ, WRITE);
    }

    @Override
    public DiskFile view(String name) throws IOException {
        return open(name, READ);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    @Override
    public void forceFolder() throws IOException {
        if (WINDOWS) {
            return; // a folder cannot be opened there; NTFS logs names by itself
        }
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
            forces.incrementAndGet();
        }
    }

    private DiskFile open(String name, OpenOption... options) throws IOException {
        return new ChannelFile(FileChannel.open(folder.resolve(name), options), forces, written);
    }

    private record ChannelFile(FileChannel channel, AtomicLong forces, AtomicLong written) implements DiskFile {

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void write(ByteBuffer bytes, long offset) throws IOException {
            written.addAndGet(bytes.remaining());
            long at = offset;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
        }

        @Override
        public void read(ByteBuffer bytes, long offset) throws IOException {
            long at = offset;
            int limit = bytes.limit();
            while (bytes.position() < limit) {
                // in pieces: for a heap buffer the channel keeps a native copy as large as what is asked at once
                int read = channel.read(bytes.limit(Math.min(limit, bytes.position() + PIECE)), at);
                if (read < 0) {
                    break;
                }
                at += read;
            }
            bytes.limit(limit);
        }

        @Override
        public void force() throws IOException {
            // the blocks are there since the segment was made: the data alone is enough
            channel.force(false);
            forces.incrementAndGet();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
