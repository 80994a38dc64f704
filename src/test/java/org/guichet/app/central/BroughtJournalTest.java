package org.guichet.app.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guichet.app.HallFiles;
import org.guichet.app.central.CommandedCentre.Enrolled;
import org.guichet.central.Standing;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.Histories;
import org.guichet.journal.json.JournalExport;
import org.guichet.wire.Grant;
import org.guichet.wire.GrantRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A counter died with sales that it had not told: its journal is exported and brought by hand. */
class BroughtJournalTest {

    @TempDir
    Path folder;

    private CommandedCentre centre;
    private CentralApp app;
    private Enrolled counter;
    private Grant grant;
    private Path file;

    @BeforeEach
    void sellInAnOutage() throws IOException {
        centre = new CommandedCentre(folder);
        app = centre.start();
        centre.importSeason();
        counter = CommandedCentre.enrol(app, centre.addCounter("Guichet A"));
        grant = Objects.requireNonNull(counter.centre().grants(
                new GrantRequest(UUID.randomUUID(), counter.id(), HallFiles.FIRST, List.of(), "A", 6)).grant());
        counter.chain().write(
                new GrantEntry(grant.event(), grant.number(), false, grant.seats(), grant.signature()));
        counter.centre().push(counter.chain().push(1));
        sell(0);
        sell(1);
        file = folder.resolve("a.jsonl");
        write(counter);
    }

    @AfterEach
    void close() {
        counter.close();
        app.close();
    }

    @Test
    void aDeadCounterIsBroughtUpToDateOnce() {
        assertThat(centre.done("journal", "import", file.toString(), "--why", "its board burnt", "--by", "Jo"))
                .isEqualTo("Counter 1.1: 2 entries more, 2 known before. 0 cases to settle.\n");
        assertThat(centre.done("journal", "import", file.toString(), "--why", "again"))
                .isEqualTo("Counter 1.1: 0 entries more, 4 known before. 0 cases to settle.\n");
        assertThat(seats(Standing.SOLD)).isEqualTo(2);
        assertThat(counter.centre().push(counter.chain().push(1)).accepted()).as("should it live after all")
                .isEqualTo(4);
        assertThat(centre.done("audit")).containsPattern("Jo +journal brought +1.1: 2 +its board burnt");
    }

    @Test
    void ofARevokedCounterItIsKeptAndSettledByAManager() {
        centre.done("counter", "revoke", "1", "--why", "burnt");
        assertThat(centre.done("journal", "import", file.toString(), "--why", "found it"))
                .contains("2 entries more", "its unsold seats wait");
        assertThat(seats(Standing.SOLD)).isZero();

        assertThat(centre.done("counter", "override", "1", "--why", "that was all"))
                .contains("On sale again: 4 seats; sold by its journal: 2 seats", "after its entry 4");
        assertThat(seats(Standing.SOLD)).isEqualTo(2);
        assertThat(seats(Standing.OPEN)).isEqualTo(38);
    }

    @Test
    void anotherJournalFromTheSamePastIsKeptBesideIt() throws IOException {
        counter.centre().push(counter.chain().push(3));
        Enrolled copy = new Enrolled(counter.centre(), counter.chain().upTo(2), counter.key());
        copy.chain().write(Histories.sale(Histories.id(9), "G1-9", Histories.DAY,
                List.of(Histories.ticket(1, HallFiles.FIRST, grant.seats().get(5)))));
        write(copy);
        assertThat(centre.done("journal", "import", file.toString(), "--why", "the copy"))
                .contains("1 entry more, 2 known before", "kept beside it");
        assertThat(centre.done("quarantine", "list")).contains("two journals go on from the same past", "sale G1-9");
    }

    @Test
    void whatIsNotAsItWasWrittenIsRefusedWhole() throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (List<String> wrong : List.of(List.of("{\"sequence\":1}"),
                List.of(lines.get(0), lines.get(2)),
                List.of(lines.get(0), lines.get(1).replace("\"event\":1", "\"event\":2"), lines.get(2)),
                List.of(lines.get(3)), List.<String>of())) {
            Files.write(file, wrong);
            assertThat(centre.run("journal", "import", file.toString(), "--why", "x")).as(wrong.toString())
                    .isEqualTo(1);
            assertThat(centre.err()).doesNotContain("[central").isNotBlank();
        }
        assertThat(centre.run("journal", "import", folder.resolve("none").toString(), "--why", "x")).isEqualTo(1);
        assertThat(seats(Standing.SOLD)).isZero();
        assertThat(seats(Standing.GRANTED)).isEqualTo(6);
    }

    private void sell(int seat) {
        counter.chain().write(Histories.sale(Histories.id(seat + 1), "G1-" + (seat + 1), Histories.DAY,
                List.of(Histories.ticket(1, HallFiles.FIRST, grant.seats().get(seat)))));
    }

    private int seats(Standing standing) {
        return Objects.requireNonNull(Objects.requireNonNull(app.look().seats().get(HallFiles.FIRST)).get(standing));
    }

    private void write(Enrolled whose) throws IOException {
        StringWriter lines = new StringWriter();
        JournalExport export = new JournalExport(lines);
        whose.chain().records().forEach(export);
        Files.writeString(file, lines.toString());
    }
}
