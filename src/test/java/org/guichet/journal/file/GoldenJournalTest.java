package org.guichet.journal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guichet.journal.Entry;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.FoldedState;
import org.guichet.journal.Histories;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.json.JournalExport;
import org.guichet.journal.json.JsonEntryCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journals as earlier versions wrote them are read for ever. One folder a schema generation, never changed again. */
class GoldenJournalTest {

    private static final int SEGMENT = 2048;

    private final EntryCodec codec = new JsonEntryCodec();

    private static Path golden(String name) {
        URL folder = Objects.requireNonNull(GoldenJournalTest.class.getResource("golden/" + name));
        try {
            return Path.of(folder.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileJournal write(Path folder) {
        return write(folder, Histories.firstDay());
    }

    private static FileJournal write(Path folder, List<Entry> day) {
        try {
            FileJournal journal = FileJournal.open(FolderDisk.at(folder), Histories.COUNTER, new JsonEntryCodec(),
                    new SteppingTime(), null, List.of(), SEGMENT);
            day.forEach(entry -> journal.append(next -> entry));
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** GRANT in schema 1, from before there was a centre. */
    @Test
    void theFirstGenerationIsRead() throws IOException {
        assertIsRead(golden("1"), Histories.firstDay());
    }

    /** GRANT in schema 2, and what only a counter with a centre writes. */
    @Test
    void theSecondGenerationIsRead() throws IOException {
        assertIsRead(golden("2"), Histories.enrolledDay());
    }

    private void assertIsRead(Path folder, List<Entry> day) throws IOException {
        List<StoredRecord> records = new ArrayList<>();
        JournalReport report = new VerifyingReader(FolderDisk.existing(folder), codec).read(records::add);
        assertThat(report.fault()).isEmpty();
        assertThat(records).extracting(record -> codec.decode(record.entry())).containsExactlyElementsOf(day);
        assertThat(records).extracting(JournalExport::line)
                .containsExactlyElementsOf(Files.readAllLines(folder.resolve("expected.jsonl")));
    }

    @Test
    void aReaderWrittenFromTheDocumentAgrees(@TempDir Path folder) throws IOException {
        assertThat(IndependentReader.read(golden("1")))
                .isEqualTo(Files.readAllLines(golden("1").resolve("expected.jsonl")));
        try (FileJournal journal = write(folder)) {
            StringWriter lines = new StringWriter();
            JournalExport.write(journal, lines);
            assertThat(IndependentReader.read(folder)).hasSize(Histories.firstDay().size())
                    .isEqualTo(lines.toString().lines().toList());
        }
    }

    @Test
    void aJournalInRealFilesReadsBackFromAnyPlace(@TempDir Path folder) throws IOException {
        List<Entry> day = Histories.firstDay();
        write(folder).close();
        FolderDisk disk = FolderDisk.at(folder);
        try (FileJournal journal = FileJournal.open(disk, Histories.COUNTER, codec, new SteppingTime(), null,
                List.of())) {
            assertThat(journal.opening().clean()).isTrue();
            assertThat(SegmentFormat.numbers(disk.names())).hasSizeGreaterThan(1);
            for (int from = 1; from <= day.size() + 1; from++) {
                List<Entry> read = new ArrayList<>();
                journal.read(from, recorded -> read.add(recorded.entry()));
                assertThat(read).isEqualTo(day.subList(from - 1, day.size()));
            }
            assertThat(FoldedState.of(journal).hash()).isEqualTo(journal.head().hash());
        }
    }

    @Test
    void anAppendToRealFilesForcesOnce(@TempDir Path folder) throws IOException {
        FolderDisk disk = FolderDisk.at(folder);
        try (FileJournal journal = FileJournal.open(disk, Histories.COUNTER, codec, new SteppingTime(), null,
                List.of())) {
            for (Entry entry : Histories.firstDay()) {
                long before = disk.forces();
                journal.append(next -> entry);
                assertThat(disk.forces() - before).isEqualTo(1);
            }
        }
    }

    /** Writes what becomes the golden journal of a new schema generation: {@code GoldenJournalTest$Maker FOLDER}. */
    static final class Maker {
        private Maker() {}

        public static void main(String... args) throws IOException {
            Path folder = Path.of(args[0]);
            StringWriter lines = new StringWriter();
            JournalExport.write(write(folder, Histories.enrolledDay()), lines);
            Files.writeString(folder.resolve("expected.jsonl"), lines.toString());
        }
    }
}
