package org.guichet.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.Witness;
import org.guichet.journal.file.FileJournal;
import org.guichet.journal.json.JournalExport;
import org.guichet.journal.json.JournalImport;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Message;
import org.guichet.kernel.TimeSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A second copy of the journal in another folder, a USB stick or a share, kept up by a thread of its own as the journal grows:
 * a file such as {@code guichet journal export} writes. A folder that is slow, full or gone stops nothing; it is told by {@link
 * #isBehind}. At start the copy is a witness of how far the journal had come. Safe from any thread.
 */
final class JournalMirror implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(JournalMirror.class);
    private static final long LOOK_MILLIS = 250;
    private static final long AGAIN_MILLIS = 5_000;
    /** How long a start waits for a folder that may be on a dead share. */
    private static final long ANSWER_MILLIS = 2_000;
    /** A folder that has not taken an entry for so long hangs. */
    private static final long LATE_NANOS = Duration.ofSeconds(10).toNanos();
    private static final int AT_ONCE = 500;
    /** More than two entries of the largest size. */
    private static final int TAIL_BYTES = 4 << 20;

    private final Path file;
    private final CompletableFuture<Long> known = new CompletableFuture<>();
    private final TimeSource time;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable FileJournal journal;
    private volatile boolean behind;
    /** Up to which entry, in this run; written by the thread alone. */
    private volatile long copied = -1;
    /** When the copy was last whole, on the clock that only goes forward. */
    private volatile long wholeAt;

    /** Where the copy ends: its last whole line. */
    private record End(long offset, Optional<StoredRecord> last) {

        long sequence() {
            return last.map(StoredRecord::sequence).orElse(0L);
        }
    }

    private JournalMirror(Path file, TimeSource time) {
        this.file = file;
        this.time = time;
        this.wholeAt = time.monotonicNanos();
        this.thread = new Thread(this::run, "guichet-mirror");
        this.thread.setDaemon(true);
    }

    /** The mirror of that store, which is read at once and written from {@link #follow} on. */
    static JournalMirror open(Path folder, Settings settings, TimeSource time) {
        JournalMirror mirror = new JournalMirror(
                folder.resolve(settings.counter().prefix() + "-" + settings.store() + ".jsonl"), time);
        mirror.thread.start();
        return mirror;
    }

    /** What it knew when it was opened; nothing when its folder does not answer in time. */
    Witness witness() {
        return Witness.of(Message.of("journal.witness.mirror", file.toString()), () -> {
            try {
                return known.get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                LOG.warn("the mirror of the journal does not answer: {}", file, e);
                behind = true;
                return 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 0;
            }
        });
    }

    /** Copies that journal from now on. */
    void follow(FileJournal growing) {
        journal = growing;
    }

    /** True when the copy is not what it should be: its folder is gone, full or slow, or holds another journal. */
    boolean isBehind() {
        FileJournal growing = journal;
        return behind || (growing != null && growing.head().sequence() > copied
                && time.monotonicNanos() - wholeAt > LATE_NANOS);
    }

    private void run() {
        try {
            known.complete(Files.exists(file) ? end().sequence() : 0);
        } catch (IOException | InvalidInput e) {
            known.completeExceptionally(e);
        }
        FileJournal growing = awaitJournal();
        while (growing != null) {
            boolean last = isClosing();
            boolean went = copyAll(growing);
            if (last) {
                return;
            }
            pause(went ? LOOK_MILLIS : AGAIN_MILLIS);
        }
    }

    private @Nullable FileJournal awaitJournal() {
        while (journal == null && !isClosing()) {
            pause(LOOK_MILLIS);
        }
        return journal;
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** At most that long; not at all any more when it is to end. */
    private void pause(long millis) {
        try {
            if (closing.await(millis, TimeUnit.MILLISECONDS)) {
                LOG.debug("ends after a last copy");
            }
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    /** @return whether the copy is whole */
    private boolean copyAll(FileJournal growing) {
        try {
            if (behind || growing.head().sequence() > copied) {
                Files.createDirectories(file.getParent());
                copy(growing, Files.exists(file) ? end() : new End(0, Optional.empty()));
            }
            behind = false;
            wholeAt = time.monotonicNanos();
            return true;
        } catch (IOException | JournalUnavailable | InvalidInput e) {
            if (!behind) {
                LOG.warn("the mirror of the journal is not kept up: {}", file, e);
            }
            behind = true;
            return false;
        }
    }

    private void copy(FileJournal growing, End end) throws IOException {
        refuseAnother(growing, end);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(end.offset()).position(end.offset());
            long head = growing.head().sequence();
            for (long done = end.sequence(); done < head; done = Math.min(head, done + AT_ONCE)) {
                StringWriter lines = new StringWriter();
                growing.readStored(done + 1, Math.min(head, done + AT_ONCE), new JournalExport(lines));
                ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            channel.force(true);
            copied = head;
        }
    }

    /** A copy that says something else of an entry is evidence, and is not written over. */
    private static void refuseAnother(FileJournal growing, End end) throws IOException {
        boolean[] same = {end.last().isEmpty()};
        end.last().ifPresent(last -> growing.readStored(last.sequence(), last.sequence(),
                record -> same[0] = record.hash().equals(last.hash())));
        if (!same[0]) {
            throw new IOException("it holds another journal");
        }
    }

    private End end() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long from = Math.max(0, channel.size() - TAIL_BYTES);
            ByteBuffer tail = ByteBuffer.allocate((int) (channel.size() - from));
            while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {
                // until all of it is here
            }
            int stop = tail.position();
            while (stop > 0 && tail.get(stop - 1) != '\n') {
                stop--; // a line that was cut off
            }
            int start = Math.max(0, stop - 1);
            while (start > 0 && tail.get(start - 1) != '\n') {
                start--;
            }
            String line = new String(tail.array(), start, stop - start, StandardCharsets.UTF_8);
            return new End(from + stop,
                    JournalImport.read(file.toString(), line.lines().toList()).stream().findFirst());
        }
    }

    /** Copies what is left, as long as that does not keep anybody waiting. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(ANSWER_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
