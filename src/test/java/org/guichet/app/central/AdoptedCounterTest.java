package org.guichet.app.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guichet.app.HallFiles;
import org.guichet.app.central.CommandedCentre.Enrolled;
import org.guichet.central.Standing;
import org.guichet.central.WrittenChain;
import org.guichet.inventory.GrantNumber;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.Histories;
import org.guichet.journal.ReturnEntry;
import org.guichet.journal.VoidEntry;
import org.guichet.journal.json.JournalExport;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Signer;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.HelloAnswer.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A counter that held both games of the hall and sold for itself comes to a house. */
class AdoptedCounterTest {

    private static final CounterId ALONE = new CounterId(1, 1);

    @TempDir
    Path folder;

    private CommandedCentre centre;
    private CentralApp app;
    private Path file;
    private final Signer key = CommandedCentre.freshKey();
    private final WrittenChain chain = new WrittenChain(ALONE, key);

    @BeforeEach
    void sellAlone() throws IOException {
        centre = new CommandedCentre(folder);
        app = centre.start();
        file = folder.resolve("alone.jsonl");
        for (int event : List.of(HallFiles.FIRST, HallFiles.SECOND)) {
            chain.write(new GrantEntry(event, new GrantNumber(0, event), true, List.of(), ""));
        }
        sell(1, "101-A-1");
        sell(2, "101-A-2");
        chain.write(new VoidEntry(Histories.id(2), "G1-2", "erreur", List.of(), Histories.DAY));
        chain.write(new ReturnEntry(HallFiles.FIRST, new GrantNumber(0, 1), List.of("101-D-10")));
        export();
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void itsSalesAreTheHousesAndWhatItGrantedItselfIsItsOwn() throws IOException {
        assertThat(centre.run(adopt())).as("no season yet").isEqualTo(1);
        assertThat(centre.err()).contains("1: This event is not in the season").contains("2: This event");
        centre.importSeason();
        centre.done("hold", "--event", "2", "--seats", "101D1", "--name", "press", "--why", "match");

        assertThat(centre.done(adopt())).contains("Counter 1.1 adopted: 1 seat sold, 77 seats to sell.");
        String code = CommandedCentre.code(centre.out());
        assertThat(seats(HallFiles.FIRST)).containsEntry(Standing.SOLD, 1).containsEntry(Standing.GRANTED, 38)
                .containsEntry(Standing.OPEN, 1);
        assertThat(seats(HallFiles.SECOND)).containsEntry(Standing.GRANTED, 39).containsEntry(Standing.HELD, 1);
        assertThat(centre.run(adopt())).isEqualTo(1);
        assertThat(centre.err()).startsWith("The house has a counter 1 already");

        try (Enrolled counter = CommandedCentre.enrol(app, code, key, chain)) {
            sell(3, "101-A-2");
            assertThat(counter.centre().hello(counter.hello()).verdict()).isEqualTo(Verdict.OK);
            assertThat(counter.centre().push(chain.push(7)).accepted()).isEqualTo(7);
            assertThat(seats(HallFiles.FIRST)).containsEntry(Standing.SOLD, 2).containsEntry(Standing.GRANTED, 37);
            assertThat(centre.done("counter", "list")).contains("1.1  Guichet A  sells").doesNotContain("1.2");
        }
        assertThat(centre.done("audit")).containsPattern("counter adopted +1.1 Guichet A +we grow");
    }

    @Test
    void afterARestoreToBeforeItTellsAllOfItAgain() throws IOException {
        centre.importSeason();
        Path backup = folder.resolve("before.backup");
        centre.done("backup", backup.toString());
        centre.done(adopt());
        Enrolled counter = CommandedCentre.enrol(app, CommandedCentre.code(centre.out()), key, chain);
        app.close();
        centre.done("restore", backup.toString(), "--why", "x");
        app = centre.start();
        try (Enrolled again = counter.at(app)) {
            assertThat(seats(HallFiles.FIRST)).containsEntry(Standing.OPEN, 40);
            again.centre().hello(chain.hello(2, 0));
            again.centre().push(chain.push(1));
            assertThat(seats(HallFiles.FIRST)).containsEntry(Standing.SOLD, 1).containsEntry(Standing.GRANTED, 38);
            assertThat(centre.done("quarantine", "list")).isEqualTo("0 cases to settle.\n");
        }
        counter.close();
    }

    @Test
    void nothingIsAdoptedWhenSomebodyElseHasASeatOfIt() throws IOException {
        centre.importSeason();
        try (Enrolled other = CommandedCentre.enrol(app,
                CommandedCentre.code(centre.done("counter", "add", "--number", "5", "--name", "Guichet 5")))) {
            assertThat(other.centre().grants(new GrantRequest(UUID.randomUUID(), other.id(), HallFiles.SECOND,
                    List.of("101-C-3"), "", 0)).grant()).isNotNull();
        }
        assertThat(centre.run(adopt())).isEqualTo(1);
        assertThat(centre.err()).isEqualTo("101-C-3: is somebody else’s at event 2 (Granted), and this counter may"
                + " have sold it. Nothing was adopted.\n");
        assertThat(app.look().counters()).hasSize(1);
        assertThat(seats(HallFiles.FIRST)).containsEntry(Standing.OPEN, 40).containsEntry(Standing.GRANTED, 0);
    }

    @Test
    void nothingIsAdoptedThatSoldWhatTheHouseHolds() throws IOException {
        centre.importSeason();
        centre.done("hold", "--event", "1", "--seats", "101A1", "--name", "press", "--why", "match");
        assertThat(centre.run(adopt())).isEqualTo(1);
        assertThat(centre.err()).startsWith("3: This entry contradicts the books");
        assertThat(centre.done("quarantine", "list")).isEqualTo("0 cases to settle.\n");
        assertThat(app.look().counters()).isEmpty();
        assertThat(seats(HallFiles.FIRST)).containsEntry(Standing.HELD, 1).containsEntry(Standing.OPEN, 39);
    }

    private String[] adopt() {
        return new String[]{"adopt", file.toString(), "--name", "Guichet A", "--why", "we grow"};
    }

    private void sell(int number, String seat) {
        chain.write(Histories.sale(Histories.id(number), "G1-" + number, Histories.DAY,
                List.of(Histories.ticket(1, HallFiles.FIRST, seat))));
    }

    private void export() throws IOException {
        StringWriter lines = new StringWriter();
        chain.records().forEach(new JournalExport(lines));
        Files.writeString(file, lines.toString());
    }

    private Map<Standing, Integer> seats(int event) {
        return Objects.requireNonNull(app.look().seats().get(event));
    }
}
