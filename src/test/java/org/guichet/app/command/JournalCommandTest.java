package org.guichet.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guichet.journal.Histories;
import org.guichet.journal.file.FileJournal;
import org.guichet.journal.file.FolderDisk;
import org.guichet.journal.json.JournalImport;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.system.SystemTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class JournalCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        CommandLine line = CommandLineRun.of(new JournalCommand());
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return line.execute(words);
    }

    private static FileJournal open(Path store) throws IOException {
        return FileJournal.open(FolderDisk.at(store.resolve("journal")), Histories.COUNTER, new JsonEntryCodec(),
                new SystemTime(), null, List.of());
    }

    @Test
    void verifiesAndExportsBesideAnOpenCounter(@TempDir Path store) throws IOException {
        try (FileJournal journal = open(store)) {
            Histories.firstDay().forEach(entry -> journal.append(next -> entry));
            assertThat(run("verify", "--store", store.toString(), "--lang", "en")).isZero();
            assertThat(out.toString()).contains("11 entries", "2 sales", journal.head().hash().hex());
            assertThat(run("export", "--store", store.toString())).isZero();
            assertThat(out.toString().lines().filter(line -> line.startsWith("{\"sequence\":"))).hasSize(11);
        }
    }

    @Test
    void exportsIntoANewFileOnly(@TempDir Path store) throws IOException {
        try (FileJournal journal = open(store)) {
            Histories.firstDay().forEach(entry -> journal.append(next -> entry));
        }
        Path file = store.resolve("out.jsonl");
        assertThat(run("export", file.toString(), "--store", store.toString())).isZero();
        assertThat(JournalImport.read("out.jsonl", Files.readAllLines(file))).hasSize(11);
        assertThat(run("export", file.toString(), "--store", store.toString(), "--lang", "en")).isEqualTo(1);
        assertThat(err.toString()).contains("exists already");
    }

    @Test
    void tellsThePlaceOfAFaultAndExitsWithOne(@TempDir Path store) throws IOException {
        try (FileJournal journal = open(store)) {
            Histories.firstDay().forEach(entry -> journal.append(next -> entry));
        }
        Path segment = store.resolve("journal").resolve("000001.journal");
        byte[] bytes = Files.readAllBytes(segment);
        bytes[200] ^= 4;
        Files.write(segment, bytes);
        assertThat(run("verify", "--store", store.toString(), "--lang", "en")).isEqualTo(1);
        assertThat(out.toString()).contains("000001.journal", "byte 128", "entry 1");
        assertThat(run("verify", "--store", store.toString(), "--json")).isEqualTo(1);
        assertThat(out.toString()).contains("\"sound\":false", "\"offset\":128", "journal.fault.record");
        assertThat(run("export", "--store", store.toString(), "--lang", "fr")).isEqualTo(1);
        assertThat(err.toString()).contains("Journal abîmé");
    }

    @Test
    void aFolderWithoutAJournalIsRefusedInWords(@TempDir Path empty) {
        assertThat(run("verify", "--store", empty.resolve("nowhere").toString(), "--lang", "fr")).isEqualTo(1);
        assertThat(err.toString()).contains("Il n’y a pas de journal");
    }
}
