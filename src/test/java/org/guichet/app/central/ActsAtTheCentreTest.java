package org.guichet.app.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guichet.app.HallFiles;
import org.guichet.app.central.CommandedCentre.Enrolled;
import org.guichet.central.Standing;
import org.guichet.journal.CloseEntry;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.Histories;
import org.guichet.journal.TicketLine;
import org.guichet.journal.VoidEntry;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Grant;
import org.guichet.wire.GrantAnswer;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.HelloAnswer.Verdict;
import org.guichet.wire.PushAnswer;
import org.guichet.wire.PushAnswer.Outcome;
import org.guichet.wire.Rejected;
import org.guichet.wire.TakenSeat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide at a centre in H2 that serves all the while. */
class ActsAtTheCentreTest {

    @TempDir
    Path folder;

    private CommandedCentre centre;
    private CentralApp app;

    @BeforeEach
    void start() throws IOException {
        centre = new CommandedCentre(folder);
        app = centre.start();
        centre.importSeason();
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void commandsAreLetInAsLongAsTheCentreServes() throws IOException {
        Path door = centre.place.data().resolve("centre.door");
        assertThat(Files.readAllLines(door)).hasSize(2);
        if (Files.getFileStore(door).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(door)).hasSize(2);
        }
        assertThat(centre.done("status")).contains("generation 1");
        String first = Files.readString(door);

        app.close();
        assertThat(door).doesNotExist();
        Files.writeString(door, first); // as a centre that was killed leaves it
        assertThat(centre.done("status")).contains("generation 1");
        app = centre.start();
        assertThat(Files.readString(door)).isNotEqualTo(first);
    }

    @Test
    void aDeadCounterIsRevokedAndThenWaitedForNoMore() {
        try (Enrolled counter = CommandedCentre.enrol(app, centre.addCounter("Guichet A"))) {
            Grant grant = take(counter, 6);
            sell(counter, 1, grant.seats().get(0));
            counter.centre().push(counter.chain().push(1));
            sell(counter, 2, grant.seats().get(1));

            assertThat(centre.run("counter", "override", "1", "--why", "lost")).isEqualTo(1);
            assertThat(centre.err()).startsWith("No journal of counter 1 is waited for.");
            assertThat(centre.run("counter", "override", "1.1", "--why", "lost")).isEqualTo(1);
            assertThat(centre.err()).startsWith("Counter 1.1 sells and the centre knows all of it");
            assertThat(centre.run("counter", "revoke", "1", "--why", " ")).isEqualTo(1);
            assertThat(centre.err()).startsWith("Say who decides and why");
            assertThat(centre.run("counter", "revoke", "9", "--why", "x")).isEqualTo(1);

            centre.done("counter", "revoke", "1", "--why", "fell into the canal", "--by", "Jo");
            assertThat(seats()).containsEntry(Standing.PENDING, 5).containsEntry(Standing.SOLD, 1);
            assertThat(counter.centre().hello(counter.hello()).verdict()).isEqualTo(Verdict.FENCED);

            assertThat(centre.done("counter", "override", "1", "--why", "it sank", "--by", "Jo"))
                    .contains("On sale again: 5 seats", "after its entry 3");
            assertThat(seats()).containsEntry(Standing.OPEN, 39).containsEntry(Standing.SOLD, 1);
            assertThat(app.look().counters()).singleElement()
                    .satisfies(seen -> {
                        assertThat(seen.enrolment().admits(3)).isTrue();
                        assertThat(seen.enrolment().admits(4)).isFalse();
                    });
            assertThat(centre.done("audit")).containsPattern("Jo +counter revoked +1.1 +fell into the canal")
                    .containsPattern("Jo +counter overridden +1.1 +it sank");
        }
    }

    @Test
    void theSeatsOfARevokedCounterReturnByItsOwnLastWord() {
        try (Enrolled counter = CommandedCentre.enrol(app, centre.addCounter("Guichet A"))) {
            Grant grant = take(counter, 6);
            counter.centre().push(counter.chain().push(1));
            centre.done("counter", "revoke", "1", "--why", "replaced");
            sell(counter, 1, grant.seats().get(0));
            counter.chain().write(new CloseEntry("replaced"));

            assertThat(catchThrowableOfType(Rejected.class, () -> counter.centre().push(counter.chain().push(3)))
                    .code()).isEqualTo(ErrorCode.FENCED);
            assertThat(seats()).containsEntry(Standing.OPEN, 39).containsEntry(Standing.SOLD, 1);
        }
    }

    @Test
    void seatsAreHeldUnderANameAndStaySoWhenTheSeasonIsBroughtAgain() throws IOException {
        assertThat(centre.done("hold", "--event", "1", "--seats", "101 A 1-4", "--seats", "101B7", "--name", "sponsor",
                "--why", "contract")).isEqualTo("5 seats of event 1 in the name of sponsor.\n");
        centre.done("hold", "--event", "1", "--seats", "101A1", "--name", "sponsor", "--why", "again");
        assertThat(seats()).containsEntry(Standing.HELD, 5);

        HallFiles.write(folder.resolve("season"));
        Path season = folder.resolve("season").resolve("season.toml");
        Files.writeString(season, Files.readString(season).replace("\"Game\"", "\"Match\""));
        centre.done("season", "import", season.toString());
        assertThat(seats()).containsEntry(Standing.HELD, 5).containsEntry(Standing.OPEN, 35);
        assertThat(centre.done("status")).contains("Event 1: 5 seats in the name of sponsor.");

        try (Enrolled counter = CommandedCentre.enrol(app, centre.addCounter("Guichet A"))) {
            GrantAnswer refused = counter.centre().grants(request(counter, List.of("101-A-1"), "", 0));
            assertThat(refused.taken()).extracting(TakenSeat::seat).containsExactly("101-A-1");
            Grant grant = take(counter, 40);
            assertThat(grant.seats()).hasSize(35).doesNotContain("101-A-1", "101-B-7");
        }
        assertThat(centre.run("hold", "--event", "1", "--section", "101", "--name", "press", "--why", "x"))
                .isEqualTo(1);
        assertThat(centre.err().lines()).hasSize(40).anySatisfy(line -> assertThat(line)
                .isEqualTo("101-A-5: is not open (Granted). No seat was held."))
                .anySatisfy(line -> assertThat(line).isEqualTo("101-A-1: is not open (Held). No seat was held."));

        assertThat(centre.run("release", "--event", "1", "--name", "press", "--why", "x")).isEqualTo(1);
        centre.done("release", "--event", "1", "--seats", "101A1", "--name", "sponsor", "--why", "given up");
        assertThat(seats()).containsEntry(Standing.HELD, 4).containsEntry(Standing.OPEN, 1);
        centre.done("release", "--event", "1", "--name", "sponsor", "--why", "over");
        assertThat(seats()).containsEntry(Standing.HELD, 0).containsEntry(Standing.OPEN, 5);
    }

    @Test
    void seatsAreNamedAsAtTheCounter() {
        for (String[] wrong : List.of(new String[]{"--event", "7", "--seats", "101A1"},
                new String[]{"--event", "1", "--seats", "999 A 1"},
                new String[]{"--event", "1", "--section", "loge"}, new String[]{"--event", "1"})) {
            String[] words = Arrays.copyOf(new String[]{"hold", "--name", "team", "--why", "x"}, 5 + wrong.length);
            System.arraycopy(wrong, 0, words, 5, wrong.length);
            assertThat(centre.run(words)).as(String.join(" ", wrong)).isEqualTo(1);
            assertThat(centre.err()).doesNotContain("[").isNotBlank();
        }
        assertThat(seats()).containsEntry(Standing.OPEN, 40);
    }

    @Test
    void aSeatInQuarantineIsSoldWhenASaleOfItStands() {
        try (Enrolled counter = CommandedCentre.enrol(app, centre.addCounter("Guichet A"))) {
            sell(counter, 1, "101-B-3");
            PushAnswer answer = counter.centre().push(counter.chain().push(1));
            assertThat(answer.results().getLast().outcome()).isEqualTo(Outcome.CONFLICT);
            assertThat(seats()).containsEntry(Standing.QUARANTINED, 1);

            assertThat(centre.done("quarantine", "list")).contains("1 case to settle",
                    "Case 1 · counter 1.1 · entry 2", "sold a seat that was not its own", "sale G1-1, line 1",
                    "event 1", "now: Quarantined");
            assertThat(centre.run("quarantine", "resolve", "2", "--why", "x")).isEqualTo(1);
            assertThat(centre.done("quarantine", "resolve", "1", "--why", "nobody else has it"))
                    .contains("Case 1 settled.", "now: Sold");
            assertThat(seats()).containsEntry(Standing.SOLD, 1);
            assertThat(centre.run("quarantine", "resolve", "1", "--why", "again")).isEqualTo(1);
            assertThat(centre.done("quarantine", "list")).isEqualTo("0 cases to settle.\n");
            assertThat(centre.done("audit")).containsPattern("case settled +1 1.1 101-B-3 +nobody else has it");
        }
    }

    @Test
    void aSeatInQuarantineReturnsToSaleWhenTheSaleWasTakenBack() {
        try (Enrolled counter = CommandedCentre.enrol(app, centre.addCounter("Guichet A"))) {
            sell(counter, 1, "101-B-3");
            counter.chain().write(
                    new VoidEntry(Histories.id(1), "G1-1", "erreur", List.of(), Histories.DAY));
            counter.centre().push(counter.chain().push(1));
            assertThat(seats()).containsEntry(Standing.QUARANTINED, 1);

            assertThat(centre.done("quarantine", "resolve", "1", "--why", "taken back")).contains("now: Open");
            assertThat(seats()).containsEntry(Standing.OPEN, 40);
        }
    }

    private Map<Standing, Integer> seats() {
        return Objects.requireNonNull(app.look().seats().get(HallFiles.FIRST));
    }

    private static GrantRequest request(Enrolled counter, List<String> seats, String zone, int count) {
        return new GrantRequest(UUID.randomUUID(), counter.id(), HallFiles.FIRST, seats, zone, count);
    }

    private static Grant take(Enrolled counter, int count) {
        Grant grant = Objects
                .requireNonNull(counter.centre().grants(request(counter, List.of(), "A", count)).grant());
        counter.chain().write(
                new GrantEntry(grant.event(), grant.number(), false, grant.seats(), grant.signature()));
        return grant;
    }

    private static void sell(Enrolled counter, int number, String... seats) {
        List<TicketLine> tickets = IntStream.range(0, seats.length)
                .mapToObj(line -> Histories.ticket(line + 1, HallFiles.FIRST, seats[line])).toList();
        counter.chain().write(Histories.sale(Histories.id(number), "G1-" + number, Histories.DAY, tickets));
    }
}
