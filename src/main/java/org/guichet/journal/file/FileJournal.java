package org.guichet.journal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guichet.journal.Entry;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.Hash;
import org.guichet.journal.Head;
import org.guichet.journal.Journal;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.Next;
import org.guichet.journal.RecordFormat;
import org.guichet.journal.Recorded;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.Witness;
import org.guichet.journal.file.ChainWalk.Place;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Message;
import org.guichet.kernel.Problem;
import org.guichet.kernel.TimeSource;
import org.jspecify.annotations.Nullable;

/**
 * The journal in a folder of segment files. One write and one force an append; the folder belongs to one process, which
 * holds the {@link StoreLock}. Safe from any thread; an appending thread must not be interrupted.
 */
public final class FileJournal implements Journal, AutoCloseable {

    private final Disk disk;
    private final CounterId counter;
    private final EntryCodec codec;
    private final TimeSource time;
    private final @Nullable Anchor anchor;
    private final SegmentWriter writer;
    private final Opening opening;
    private Place last;
    private volatile Head head;
    private @Nullable Message refusal;

    private FileJournal(Disk disk, CounterId counter, EntryCodec codec, TimeSource time, @Nullable Anchor anchor,
            JournalOpener.Opened opened) {
        this.disk = disk;
        this.counter = counter;
        this.codec = codec;
        this.time = time;
        this.anchor = anchor;
        this.writer = opened.writer();
        this.opening = opened.opening();
        this.last = opened.last();
        this.head = opened.head();
    }

    /**
     * Opens the journal of that folder, or begins one in an empty folder.
     *
     * @param anchor kept up to date from here on, and closed with the journal; null for a journal that is not anchored
     * @param witnesses who may know of entries that the journal has lost
     * @throws JournalUnavailable the files are damaged, or end before what a witness knows, or are not this counter's or
     *         this machine's: says which, and nothing was changed
     */
    public static FileJournal open(Disk disk, CounterId counter, EntryCodec codec, TimeSource time,
            @Nullable Anchor anchor, List<Witness> witnesses) {
        return open(disk, counter, codec, time, anchor, witnesses, SegmentFormat.SIZE);
    }

    /**
     * As above, for a journal of small files.
     *
     * @param segmentSize bytes of a new segment; what is there keeps its own size
     */
    public static FileJournal open(Disk disk, CounterId counter, EntryCodec codec, TimeSource time,
            @Nullable Anchor anchor, List<Witness> witnesses, int segmentSize) {
        try {
            JournalOpener opener = new JournalOpener(disk, counter, segmentSize, anchor, witnesses);
            FileJournal journal = new FileJournal(disk, counter, codec, time, anchor, opener.open());
            journal.dropAnchor();
            return journal;
        } catch (IOException e) {
            throw new JournalUnavailable(Message.of("journal.open.failed", disk.where(), reason(e)), e);
        }
    }

    /**
     * Reads the journal of that folder from end to end and changes nothing.
     *
     * @param anchor null for a journal that is not anchored; stays open
     * @return the end from which {@link #open} would continue
     * @throws JournalUnavailable what opening it would say
     */
    public static Head examine(Disk disk, CounterId counter, @Nullable Anchor anchor, List<Witness> witnesses) {
        try {
            return new JournalOpener(disk, counter, SegmentFormat.SIZE, anchor, witnesses).examine();
        } catch (IOException e) {
            throw new JournalUnavailable(Message.of("journal.open.failed", disk.where(), reason(e)), e);
        }
    }

    /** How it was found. */
    public Opening opening() {
        return opening;
    }

    @Override
    public Head head() {
        return head;
    }

    /**
     * Makes the next segment before it is needed, so that no append has to: for a quiet moment. Does nothing while the
     * present one has room.
     *
     * @throws JournalUnavailable there is no room for it; selling goes on until the present segment is full
     */
    public synchronized void prepareNext() {
        refuseIfStopped();
        try {
            writer.prepareNext();
        } catch (ForceFailed e) {
            throw stop(e);
        } catch (IOException e) {
            throw new JournalUnavailable(Message.of("journal.room.failed", reason(e)), e);
        }
    }

    @Override
    public synchronized <E extends Entry> Recorded<E> append(Function<Next, E> entry) {
        refuseIfStopped();
        var at = time.now().truncatedTo(ChronoUnit.MILLIS);
        Head before = head;
        long sequence = before.sequence() + 1;
        E made = entry.apply(new Next(counter, sequence, before.sales() + 1, at));
        StoredEntry stored = codec.encode(made);
        long monotonic = time.monotonicNanos();
        byte[] record = RecordFormat.encode(
                new RecordFormat.Stamp(counter, sequence, at, monotonic, before.hash()), stored);
        if (record.length > writer.room()) {
            throw new JournalUnavailable(Message.of("journal.entry.large", stored.type(), (long) record.length));
        }
        put(record);
        Hash hash = RecordFormat.hash(ByteBuffer.wrap(record), 0);
        last = writer.end();
        writer.advance(record.length);
        int sale = stored.type().equals(StoredEntry.SALE) ? 1 : 0;
        head = new Head(sequence, hash, before.sales() + sale, at);
        moveAnchor();
        return new Recorded<>(counter, sequence, at, monotonic, hash, made);
    }

    @Override
    public void read(long fromSequence, Consumer<Recorded<Entry>> reader) {
        readStored(fromSequence, stored -> reader.accept(new Recorded<>(counter, stored.sequence(), stored.at(),
                stored.monotonicNanos(), stored.hash(), decode(codec, stored))));
    }

    /** As {@link #read}, without looking into the payloads. */
    public void readStored(long fromSequence, Consumer<StoredRecord> reader) {
        readStored(fromSequence, Long.MAX_VALUE, reader);
    }

    /** As {@link #read} up to and with that sequence, without looking into the payloads. */
    public void readStored(long fromSequence, long toSequence, Consumer<StoredRecord> reader) {
        Head until;
        Place end;
        synchronized (this) {
            until = head;
            end = writer.end();
        }
        try {
            new RecordReader(disk, counter).read(Math.max(1, fromSequence),
                    Math.min(toSequence, until.sequence()), end, reader);
        } catch (IOException e) {
            throw new JournalUnavailable(Message.of("journal.read.failed", disk.where(), reason(e)), e);
        }
    }

    /** Leaves a note of where the journal ends, so that the next start is quick; after that every append is refused. */
    @Override
    public synchronized void close() {
        if (refusal == null) {
            noteStop();
        }
        refusal = Message.of("journal.closed");
        closeFiles();
    }

    private void noteStop() {
        try {
            new CleanStop(counter, head, writer.segments(), last, writer.end()).write(disk);
        } catch (IOException e) {
            // without the note the next start reads everything: slower, and just as safe
        }
    }

    private void closeFiles() {
        try {
            writer.close();
            if (anchor != null) {
                anchor.close();
            }
        } catch (IOException e) {
            // every record was forced when it was appended: nothing can be lost here
        }
    }

    private void put(byte[] record) {
        try {
            writer.makeRoom(record.length);
        } catch (ForceFailed e) {
            throw stop(e);
        } catch (IOException e) {
            throw new JournalUnavailable(Message.of("journal.room.failed", reason(e)), e);
        }
        try {
            writer.write(record);
        } catch (IOException e) {
            throw takeBack(record.length, e);
        }
        try {
            writer.force();
        } catch (ForceFailed e) {
            eraseAfter(e, record.length);
            throw stop(e);
        }
    }

    /** A write that failed may have left a part: it has to be gone, on disk, before anything else is written. */
    private JournalUnavailable takeBack(int length, IOException why) {
        try {
            writer.erase(length);
            writer.force();
        } catch (IOException e) {
            why.addSuppressed(e);
            return stop(why);
        }
        return new JournalUnavailable(Message.of("journal.write.failed", reason(why)), why);
    }

    /** The clerk is told that it did not happen; zeros make it most likely that the next start agrees. Never forced. */
    private void eraseAfter(ForceFailed why, int length) {
        try {
            writer.erase(length);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    private JournalUnavailable stop(IOException why) {
        refusal = Message.of("journal.stopped", reason(why));
        return new JournalUnavailable(Message.of("journal.force.failed", reason(why)), why);
    }

    private void refuseIfStopped() {
        if (refusal != null) {
            throw new JournalUnavailable(refusal);
        }
    }

    /** An anchor that is behind at a start would let an old copy through at the next one. */
    private void dropAnchor() {
        try {
            writeAnchor();
        } catch (IOException e) {
            throw new JournalUnavailable(
                    Message.of("journal.anchor.failed", anchor == null ? "" : anchor.where(), reason(e)), e);
        }
    }

    private void writeAnchor() throws IOException {
        if (anchor != null) {
            anchor.write(counter, head);
        }
    }

    private void moveAnchor() {
        try {
            writeAnchor();
        } catch (IOException e) {
            // the record is on disk, which is what counts; a late anchor only sees less
        }
    }

    /** Reads an entry, and says where it is if it cannot. */
    static Entry decode(EntryCodec codec, StoredRecord stored) {
        try {
            return codec.decode(stored.entry());
        } catch (InvalidInput e) {
            List<Problem> placed = new ArrayList<>();
            e.problems().forEach(problem -> placed
                    .add(new Problem(problem.place().in("#" + stored.sequence()), problem.message())));
            throw new InvalidInput(placed);
        }
    }

    private static String reason(IOException e) {
        return String.valueOf(e.getMessage());
    }
}
