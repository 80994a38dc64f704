package org.guichet.journal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.function.Consumer;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.Head;
import org.guichet.journal.RecordFormat;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.file.ChainWalk.Walked;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Message;
import org.guichet.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads a journal from its first byte and believes nothing: every checksum, the chain, the numbers, each payload, and
 * zeros where nothing was written. Takes no lock and writes nothing, so that it may run beside an open counter.
 */
public final class VerifyingReader {

    /** A record being written just now looks unfinished: it is looked at again. */
    private static final int LOOKS = 3;

    private final Disk disk;
    private final EntryCodec codec;

    public VerifyingReader(Disk disk, EntryCodec codec) {
        this.disk = disk;
        this.codec = codec;
    }

    /** Reads everything and says what it found. */
    public JournalReport verify() throws IOException {
        Walked walked = walk(record -> {});
        for (int look = 1; look < LOOKS && walked.tail(); look++) {
            walked = walk(record -> {});
        }
        return report(walked);
    }

    /**
     * Hands over every record up to the first fault, in order.
     *
     * @return what was found; with a fault, the records after it were not handed over
     */
    public JournalReport read(Consumer<StoredRecord> reader) throws IOException {
        return report(walk(reader));
    }

    private Walked walk(Consumer<StoredRecord> reader) throws IOException {
        return new ChainWalk(disk, null, (counter, bytes, offset, hash) -> take(counter, bytes, offset, reader)).walk();
    }

    private @Nullable Message take(CounterId counter, ByteBuffer bytes, int offset, Consumer<StoredRecord> reader) {
        try {
            StoredRecord stored = RecordFormat.decode(bytes, offset, counter);
            codec.decode(stored.entry());
            reader.accept(stored);
            return null;
        } catch (CharacterCodingException e) {
            return Message.of("journal.fault.text");
        } catch (InvalidInput e) {
            Problem first = e.problems().getFirst();
            return Message.of("journal.fault.payload", first.place(), first.message());
        }
    }

    private JournalReport report(Walked walked) throws IOException {
        JournalFault fault = walked.fault() == null ? endBeforeItsStop(walked) : walked.fault();
        return new JournalReport(Optional.ofNullable(walked.counter()), walked.head(), walked.segments(),
                Optional.ofNullable(fault));
    }

    /** A counter that was closed in order left a note of its last entry, which has to be there. */
    private @Nullable JournalFault endBeforeItsStop(Walked walked) throws IOException {
        CleanStop stop = CleanStop.read(disk);
        Head head = walked.head();
        boolean agrees = stop == null || stop.head().sequence() < head.sequence()
                || stop.head().hash().equals(head.hash());
        return agrees
                ? null
                : new JournalFault(SegmentFormat.name(walked.end().segment()), walked.end().offset(),
                        head.sequence() + 1, Message.of("journal.fault.stop"));
    }
}
