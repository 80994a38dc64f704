package org.guichet.journal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.journal.Hash;
import org.guichet.journal.Head;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.RecordFormat;
import org.guichet.journal.Witness;
import org.guichet.journal.file.ChainWalk.Place;
import org.guichet.journal.file.ChainWalk.Walked;
import org.guichet.journal.file.Disk.DiskFile;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Message;
import org.jspecify.annotations.Nullable;

/** Finds the end of the journal, or refuses to go on from a journal that is not what it was. Used once. */
final class JournalOpener {

    private final Disk disk;
    private final CounterId counter;
    private final int segmentSize;
    private final @Nullable Anchor anchor;
    private final List<Witness> witnesses;
    private final List<Message> notes = new ArrayList<>();

    JournalOpener(Disk disk, CounterId counter, int segmentSize, @Nullable Anchor anchor, List<Witness> witnesses) {
        this.disk = disk;
        this.counter = counter;
        this.segmentSize = segmentSize;
        this.anchor = anchor;
        this.witnesses = witnesses;
    }

    /** The end of a journal that may be continued. */
    record Opened(Head head, Place last, SegmentWriter writer, Opening opening) {}

    /**
     * Reads everything and throws what {@link #open} would; changes nothing.
     *
     * @return the end of what it would continue
     */
    Head examine() throws IOException {
        List<Anchor.Mark> mark = marks();
        return walk(mark, witnesses(CleanStop.read(disk), mark)).head();
    }

    private List<Anchor.Mark> marks() throws IOException {
        List<Anchor.Mark> mark = anchor == null ? List.of() : anchor.read().stream().toList();
        mark.forEach(this::checkOwner);
        return mark;
    }

    Opened open() throws IOException {
        List<Anchor.Mark> mark = marks();
        CleanStop stop = CleanStop.read(disk);
        boolean clean = stop != null && quick(stop, mark);
        Walked walked = clean && stop != null
                ? new Walked(counter, stop.head(), stop.segments(), stop.last(), stop.end(), 0, null, false)
                : walkAll(stop, mark);
        boolean created = walked.segments() == 0;
        if (created) {
            SegmentFormat.create(disk, counter, 1, segmentSize);
        }
        if (anchor != null && mark.isEmpty() && !created) {
            notes.add(Message.of("journal.anchor.absent", anchor.where()));
        }
        forgetStop();
        int size = sizeOf(walked.end().segment());
        SegmentWriter writer = new SegmentWriter(disk, counter, size, walked.end(), Math.max(walked.segments(), 1));
        return new Opened(walked.head(), walked.last(), writer, new Opening(created, clean, notes));
    }

    /** Whether the note of the last close may be believed without reading everything. */
    private boolean quick(CleanStop stop, List<Anchor.Mark> mark) throws IOException {
        Head head = stop.head();
        return stop.counter().equals(counter)
                && mark.stream().allMatch(m -> m.counter().equals(counter) && m.sequence() == head.sequence()
                        && m.hash().equals(head.hash()))
                && witnesses.stream().allMatch(witness -> witness.knownSequence() <= head.sequence())
                && stop.holds(disk);
    }

    private List<Witness> witnesses(@Nullable CleanStop stop, List<Anchor.Mark> mark) {
        List<Witness> all = new ArrayList<>(witnesses);
        mark.stream().filter(m -> m.counter().equals(counter)).forEach(
                m -> all.add(Witness.of(Message.of("journal.witness.anchor"), m::sequence)));
        if (stop != null && stop.counter().equals(counter)) {
            all.add(Witness.of(Message.of("journal.witness.stop"), () -> stop.head().sequence()));
        }
        return all;
    }

    private Walked walkAll(@Nullable CleanStop stop, List<Anchor.Mark> mark) throws IOException {
        List<Witness> all = witnesses(stop, mark);
        while (true) {
            Walked walked = walk(mark, all);
            JournalFault fault = walked.fault();
            if (fault == null) {
                return walked;
            }
            cut(walked, fault);
        }
    }

    /** What is there, with at most an end that nobody saw finished. */
    private Walked walk(List<Anchor.Mark> mark, List<Witness> all) throws IOException {
        Walked walked = new ChainWalk(disk, counter,
                (of, bytes, offset, hash) -> compare(mark, bytes, offset, hash)).walk();
        JournalFault fault = walked.fault();
        if (fault != null && !walked.tail()) {
            throw new JournalUnavailable(fault.message());
        }
        for (Witness witness : all) {
            if (witness.knownSequence() > walked.head().sequence()) {
                throw new JournalUnavailable(lost(witness, walked));
            }
        }
        return walked;
    }

    private static Message lost(Witness witness, Walked walked) {
        JournalFault fault = walked.fault();
        String known = Long.toString(witness.knownSequence());
        String head = Long.toString(walked.head().sequence());
        return fault == null
                ? Message.of("journal.short", witness.name(), known, head)
                : Message.of("journal.tail.known", fault.message(), witness.name(), known);
    }

    /** Nobody saw it finished: it did not happen. Zeros, forced, so that nothing of it can come back. */
    private void cut(Walked walked, JournalFault fault) throws IOException {
        int length = walked.used() - walked.end().offset();
        try (DiskFile file = disk.open(SegmentFormat.name(walked.end().segment()))) {
            file.write(ByteBuffer.allocate(length), walked.end().offset());
            file.force();
        }
        notes.add(Message.of("journal.tail.cut", Long.toString(fault.sequence()), fault.segment(),
                Long.toString(fault.offset())));
    }

    private @Nullable Message compare(List<Anchor.Mark> mark, ByteBuffer bytes, int offset, Hash hash) {
        for (Anchor.Mark m : mark) {
            if (m.counter().equals(counter) && m.sequence() == RecordFormat.sequence(bytes, offset)
                    && !m.hash().equals(hash)) {
                return Message.of("journal.anchor.differs", place());
            }
        }
        return null;
    }

    private void checkOwner(Anchor.Mark mark) {
        if (anchor != null && !mark.machine().equals(anchor.machine())) {
            throw new JournalUnavailable(Message.of("journal.anchor.machine", place(), mark.machine()));
        }
        if (mark.counter().number() != counter.number()
                || mark.counter().incarnation() > counter.incarnation()) {
            throw new JournalUnavailable(Message.of("journal.anchor.counter", place(), mark.counter().prefix(),
                    counter.prefix()));
        }
    }

    private String place() {
        return Optional.ofNullable(anchor).map(Anchor::where).orElse("");
    }

    /** From here on the note of the last close is no longer true; what was being made when a process ended never was. */
    private void forgetStop() throws IOException {
        boolean any = false;
        for (String name : disk.names()) {
            if (name.equals(CleanStop.NAME) || SegmentFormat.isUnfinished(name)) {
                disk.delete(name);
                any = true;
            }
        }
        if (any) {
            disk.forceFolder();
        }
    }

    private int sizeOf(int segment) throws IOException {
        try (DiskFile file = disk.view(SegmentFormat.name(segment))) {
            return (int) file.size();
        }
    }
}
