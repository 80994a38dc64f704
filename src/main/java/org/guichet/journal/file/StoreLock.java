package org.guichet.journal.file;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guichet.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** One process a store: an exclusive lock of the operating system, which ends with the process whatever happens to it. */
public final class StoreLock implements Closeable {

    private static final String NAME = "lock";
    /** Beyond the text: Windows lets nobody read a locked byte. */
    private static final long LOCKED_BYTE = 1 << 20;
    private static final int LONGEST = 32;

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Locks the store in that folder, which is made if it is missing.
     *
     * @throws Refusal another process has it; names the process where that is known
     * @throws IOException the folder cannot be written
     */
    public static StoreLock take(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(folder.resolve(NAME), CREATE, READ, WRITE);
        FileLock lock = lock(channel);
        if (lock == null) {
            String holder = holder(channel);
            channel.close();
            throw holder.isEmpty()
                    ? Refusal.of("journal.lock.taken", folder.toString())
                    : Refusal.of("journal.lock.taken.by", folder.toString(), holder);
        }
        byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
        return new StoreLock(channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null; // this very process has it
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(LONGEST);
        channel.read(pid, 0);
        String text = StandardCharsets.US_ASCII.decode(pid.flip()).toString();
        return text.matches("\\d+") ? text : "";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
