package org.guichet.app.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guichet.app.HallFiles;
import org.guichet.app.central.CommandedCentre.Enrolled;
import org.guichet.central.LookAtHouse.Look;
import org.guichet.central.Standing;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.Histories;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Refusal;
import org.guichet.wire.CatalogueDocument;
import org.guichet.wire.Grant;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.HelloAnswer.Verdict;
import org.guichet.wire.PushAnswer;
import org.guichet.wire.PushAnswer.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program from its first start to a counter that sells from it, over HTTP and through its commands. */
class CentralAppTest {

    private static final int CAPACITY = 40;

    @TempDir
    Path folder;

    private CommandedCentre centre;

    @BeforeEach
    void name() {
        centre = new CommandedCentre(folder);
    }

    @Test
    void aCounterEnrolsSellsAndIsKnownAfterARestart() throws IOException {
        assertThat(centre.importSeason()).isEqualTo("Season imported: Season, 2 events.\n");
        assertThat(centre.importSeason()).startsWith("Nothing to change");
        String code = centre.addCounter("Guichet A");
        Enrolled counter;
        try (CentralApp app = centre.start()) {
            counter = CommandedCentre.enrol(app, code);
            assertThat(counter.id()).isEqualTo(new CounterId(1, 1));
            assertThat(counter.centre().hello(counter.hello()).verdict()).isEqualTo(Verdict.OK);
            CatalogueDocument catalogue = counter.centre().catalogue("").orElseThrow();
            assertThat(catalogue.season()).contains("[season]");
            assertThat(catalogue.plans()).extracting(CatalogueDocument.Plan::venue).containsExactly("hall");

            take(counter, new GrantRequest(UUID.randomUUID(), counter.id(), HallFiles.FIRST,
                    List.of("101-A-1", "101-A-2"), "", 0));
            Grant some = take(counter,
                    new GrantRequest(UUID.randomUUID(), counter.id(), HallFiles.FIRST, List.of(), "A", 6));
            sell(counter, 1, "101-A-1", some.seats().getFirst());
            PushAnswer answer = counter.centre().push(counter.chain().push(1));

            assertThat(answer.accepted()).isEqualTo(counter.chain().length());
            assertThat(answer.results()).extracting(PushAnswer.Result::outcome).containsOnly(Outcome.ACCEPTED);
            assertStanding(app.look());
        }
        counter.close();

        try (CentralApp again = centre.start(); Enrolled same = counter.at(again)) {
            assertStanding(again.look());
            assertThat(same.centre().hello(same.chain().hello(1, same.chain().length())).verdict())
                    .isEqualTo(Verdict.OK);
            assertThat(same.centre().push(same.chain().push(1)).results()).extracting(PushAnswer.Result::outcome)
                    .containsOnly(Outcome.DUPLICATE);
        }
        assertThat(centre.done("status").lines().skip(3).map(line -> line.strip().split("\\s+")))
                .contains(new String[]{"1", "32", "6", "2", "0", "0", "0", "0", "0", "40"});
        assertThat(centre.done("counter", "list").lines().skip(1)).singleElement().asString()
                .startsWith("1.1  Guichet A  sells  4        6");
        assertThat(centre.done("audit").lines().skip(1)).hasSize(2).first().asString()
                .contains(System.getProperty("user.name"), "season brought", "hall");
    }

    @Test
    void aPortInUseIsNamedAndTheBooksAreLetGo() throws IOException {
        CommandedCentre other = new CommandedCentre(folder.resolve("other"));
        try (CentralApp app = centre.start()) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> other.start(app.port()));
            assertThat(refusal.reason().key()).isEqualTo("central.port");
            assertThat(refusal.reason().arguments()).contains(String.valueOf(app.port()));
        }
        try (CentralApp now = other.start()) {
            assertThat(now.look().generation()).isEqualTo(1);
        }
    }

    @Test
    void theHouseKnowsItsKey() throws IOException {
        centre.start().close();
        Path key = centre.place.key();
        byte[] first = Files.readAllBytes(key);

        Files.delete(key);
        assertThat(refused()).isEqualTo("central.key.missing");
        assertThat(key).as("none is made in its place").doesNotExist();

        Files.writeString(key, "-----BEGIN PRIVATE KEY-----\nAAAA\n");
        assertThat(refused()).isEqualTo("central.key.unreadable");

        CommandedCentre other = new CommandedCentre(folder.resolve("other"));
        other.start().close();
        Files.write(key, Files.readAllBytes(other.place.key()));
        assertThat(refused()).isEqualTo("central.key.other");

        Files.write(key, first);
        centre.start().close();
    }

    @Test
    void noCentreIsBegunBesideACounterOrByASlip() throws IOException {
        assertThat(centre.run("status")).isEqualTo(1);
        assertThat(centre.err()).startsWith("There is no centre in " + centre.place.data());
        assertThat(centre.place.data()).doesNotExist();

        Files.createDirectories(centre.place.data());
        Files.writeString(centre.place.data().resolve("settings.toml"), "store = \"x\"");
        assertThat(refused()).isEqualTo("central.folder.counter");
    }

    @Test
    void aNumberIsNeverGivenTwiceByItself() throws IOException {
        centre.start().close();
        centre.addCounter("Guichet A");
        centre.addCounter("Guichet B");

        assertThat(centre.out()).contains("Code of counter 2, Guichet B");
        assertThat(centre.done("counter", "list").lines().skip(1)).hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("invited"));
        assertThat(centre.run("counter", "add", "--number", "70000", "--name", "x")).isEqualTo(1);
        assertThat(centre.err()).contains("70000", "65535");
    }

    @Test
    void aTokenIsShownOnceListedAndTakenBack() throws IOException {
        centre.start().close();
        String secret = centre.done("token", "add", "--role", "website", "--name", "shop", "--by", "Mélanie").strip();

        assertThat(secret).matches("[0-9A-Z]{5}(-[0-9A-Z]{5}){3}");
        assertThat(centre.err()).startsWith("This is the token of shop (website).");
        assertThat(centre.done("token", "list").lines().skip(1)).singleElement().asString()
                .startsWith("shop  website  ").endsWith("in force").doesNotContain(secret);
        assertThat(centre.run("token", "add", "--role", "gate", "--name", "shop")).isEqualTo(1);
        centre.done("token", "revoke", "--name", "shop");
        assertThat(centre.done("token", "list")).contains("taken back");
        assertThat(centre.done("audit").lines().skip(1)).hasSize(2).first().asString()
                .contains("Mélanie", "token given", "shop").doesNotContain(secret);
    }

    private String refused() {
        return catchThrowableOfType(Refusal.class, centre::start).reason().key();
    }

    private static Grant take(Enrolled counter, GrantRequest request) {
        Grant grant = Objects.requireNonNull(counter.centre().grants(request).grant());
        counter.chain().write(
                new GrantEntry(grant.event(), grant.number(), false, grant.seats(), grant.signature()));
        return grant;
    }

    private static void sell(Enrolled counter, int number, String... seats) {
        List<TicketLine> tickets = IntStream.range(0, seats.length)
                .mapToObj(line -> Histories.ticket(line + 1, HallFiles.FIRST, seats[line])).toList();
        counter.chain().write(Histories.sale(Histories.id(number), "G1-" + number, Histories.DAY, tickets));
    }

    private static void assertStanding(Look look) {
        Map<Standing, Integer> seats = Objects.requireNonNull(look.seats().get(HallFiles.FIRST));
        assertThat(seats).containsEntry(Standing.OPEN, CAPACITY - 8).containsEntry(Standing.GRANTED, 6)
                .containsEntry(Standing.SOLD, 2);
        assertThat(seats.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CAPACITY);
        assertThat(look.counters()).singleElement().satisfies(seen -> {
            assertThat(seen.accepted()).isEqualTo(4);
            assertThat(seen.held()).isEqualTo(6);
        });
    }
}
