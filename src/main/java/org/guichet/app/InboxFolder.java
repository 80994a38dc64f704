package org.guichet.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import org.guichet.journal.Entry;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.UnknownEntry;
import org.guichet.journal.file.Disks;
import org.guichet.journal.file.FileJournal;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.TimeSource;
import org.guichet.sync.KeptFeed;
import org.guichet.sync.Notices;
import org.guichet.wire.FeedItem;
import org.guichet.wire.NoticeCodec;
import org.guichet.wire.json.Forms;
import org.guichet.wire.json.JsonNoticeCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The inbox of an enrolled counter: records as those of the journal, each with one item of the feed. The centre keeps the feed
 * too, so an inbox that is damaged or lost is fetched again. Safe from any thread.
 */
final class InboxFolder implements KeptFeed, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InboxFolder.class);
    private static final String TYPE = "FEED";
    /** What follows is told by a centre of that generation: it was put back since what stands before. */
    private static final String GENERATION = "GENERATION";
    /** Room for the largest item, and no more on the disk of a counter that is told little. */
    private static final int SEGMENT = 1 << 20;

    private final FileJournal records;
    private final Set<FeedItem> kept = new HashSet<>();
    private long last;
    private int generation;

    private InboxFolder(FileJournal records) {
        this.records = records;
        read((item, of) -> {
            begin(of);
            kept.add(item);
            last = item.number();
        });
        if (generation == 0) {
            last = 0; // kept before the generation was: whether the centre still says it, it is asked
        }
    }

    private void begin(int next) {
        if (next != generation) {
            generation = next;
            kept.clear();
        }
    }

    /** Opens the inbox in that folder, or begins one; what is damaged is put aside. */
    static InboxFolder open(Disks disks, Path folder, CounterId counter, TimeSource time) throws IOException {
        try {
            return new InboxFolder(records(disks, folder, counter, time));
        } catch (JournalUnavailable e) {
            Path aside = folder.resolveSibling(folder.getFileName() + "-" + time.now().toEpochMilli());
            LOG.warn("the inbox cannot be read; it is now {}, and the centre is asked for all of it again", aside, e);
            Files.move(folder, aside);
            return new InboxFolder(records(disks, folder, counter, time));
        }
    }

    private static FileJournal records(Disks disks, Path folder, CounterId counter, TimeSource time)
            throws IOException {
        return FileJournal.open(disks.at(folder), counter, new JsonEntryCodec(), time, null, java.util.List.of(),
                SEGMENT);
    }

    /** Number of the item told last; 0 for none, or when it is not known which generation of the centre told it. */
    synchronized long last() {
        return last;
    }

    @Override
    public synchronized void keep(FeedItem item, int of) {
        if (of != generation) {
            records.append(next -> new UnknownEntry(GENERATION, 1, String.valueOf(of)));
            begin(of);
        }
        if (!kept.contains(item)) {
            String text = new String(Forms.FEED_ITEM.write(item), StandardCharsets.UTF_8);
            records.append(next -> new UnknownEntry(TYPE, 1, text));
            kept.add(item);
        }
        last = item.number();
    }

    /** The generation of the centre that told last; 0 before anything was told. */
    synchronized int generation() {
        return generation;
    }

    /** Tells again every notice of the last generation that this version understands, in the order of the numbers. */
    void notices(Notices told) {
        NoticeCodec codec = new JsonNoticeCodec();
        int current = generation();
        read((item, of) -> {
            try {
                if (of == current) {
                    codec.decode(item.content()).ifPresent(notice -> told.hear(notice, item.at()));
                }
            } catch (InvalidInput e) {
                // kept for a version that knows better
            }
        });
    }

    /**
     * Every item with the generation of the centre that told it, in the order in which they came: a centre that was put back
     * gives numbers a second time.
     */
    void read(ObjIntConsumer<FeedItem> reader) {
        AtomicInteger of = new AtomicInteger();
        records.read(1, record -> {
            Entry entry = record.entry();
            if (entry instanceof UnknownEntry(String type, int _, String text)) {
                switch (type) {
                    case GENERATION -> of.set(Integer.parseInt(text));
                    case TYPE -> reader.accept(Forms.FEED_ITEM.read(text.getBytes(StandardCharsets.UTF_8)), of.get());
                    default -> {
                        // of a later version
                    }
                }
            }
        });
    }

    @Override
    public void close() {
        records.close();
    }
}
