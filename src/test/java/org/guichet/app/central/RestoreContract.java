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
import org.guichet.app.CentreConnection;
import org.guichet.app.HallFiles;
import org.guichet.app.central.CommandedCentre.Enrolled;
import org.guichet.central.Standing;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.Histories;
import org.guichet.kernel.Language;
import org.guichet.sync.http.HttpWebsite;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Grant;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.HelloAnswer.Verdict;
import org.guichet.wire.Order;
import org.guichet.wire.OrderRequest;
import org.guichet.wire.Rejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inventory kept in a file and put back. */
abstract class RestoreContract {

    @TempDir
    Path folder;

    private CommandedCentre centre;
    private Path backup;

    /** Address of an empty database, or nothing for H2 in the folder. */
    abstract String database();

    @BeforeEach
    void begin() throws IOException {
        centre = new CommandedCentre(folder, database());
        backup = folder.resolve("monday.backup");
        centre.importSeason();
    }

    @Test
    void nothingIsGrantedBeforeEveryCounterHasToldWhatItKnewOrIsGivenUp() throws IOException {
        Enrolled first;
        Enrolled second;
        Grant lost;
        try (CentralApp app = centre.start()) {
            first = CommandedCentre.enrol(app, centre.addCounter("Guichet A"));
            second = CommandedCentre.enrol(app, centre.addCounter("Guichet B"));
            Grant kept = take(first, 4);
            first.chain().write(Histories.sale(Histories.id(1), "G1-1", Histories.DAY,
                    List.of(Histories.ticket(1, HallFiles.FIRST, kept.seats().getFirst()))));
            first.centre().push(first.chain().push(1));
            centre.done("hold", "--event", "1", "--seats", "101D10", "--name", "press", "--why", "match");

            assertThat(centre.done("backup", backup.toString())).contains("monday.backup");
            assertThat(centre.run("backup", backup.toString())).isEqualTo(1);
            lost = take(first, 5);
            first.centre().push(first.chain().push(4));
            if (!centre.place.isInFolder()) { // within one process H2 is one: that it refuses is tried with two
                assertThat(centre.run("restore", backup.toString(), "--why", "x")).as("a centre serves").isEqualTo(1);
                assertThat(centre.err()).startsWith("A centre or another command has the books open.");
            }
            assertThat(seats(app)).containsEntry(Standing.GRANTED, 8);
        }

        assertThat(centre.done("restore", backup.toString(), "--why", "the disk died", "--by", "Jo"))
                .contains("Generation 2", "Waited for: 1.1, 2.1");
        try (CentralApp app = centre.start(); Enrolled one = first.at(app); Enrolled two = second.at(app)) {
            assertThat(seats(app)).containsEntry(Standing.GRANTED, 3).containsEntry(Standing.SOLD, 1)
                    .containsEntry(Standing.HELD, 1);
            assertThat(one.centre().hello(one.chain().hello(1, 4)).verdict()).isEqualTo(Verdict.CHALLENGE);
            assertThat(one.centre().hello(one.chain().hello(2, 4)).verdict()).isEqualTo(Verdict.RESEND_FROM);
            one.centre().push(one.chain().push(4));
            assertThat(seats(app)).as("what was granted after the backup").containsEntry(Standing.GRANTED, 8);
            assertThat(one.centre().hello(one.chain().hello(2, 4)).verdict()).isEqualTo(Verdict.OK);

            assertThat(catchThrowableOfType(Rejected.class, () -> take(one, 1)).code())
                    .isEqualTo(ErrorCode.RECOVERING);
            assertThat(centre.done("status")).contains("generation 2", "Guichet B (2.1)").doesNotContain("(1.1)");
            centre.done("counter", "override", "2", "--why", "it burnt", "--by", "Jo");
            Grant fresh = take(one, 1);
            assertThat(fresh.number().generation()).isEqualTo(2);
            assertThat(lost.seats()).doesNotContainAnyElementsOf(fresh.seats());
            assertThat(two.centre().hello(two.chain().hello(2, 0)).verdict()).isEqualTo(Verdict.FENCED);
        }
        assertThat(centre.done("audit")).containsPattern("Jo +inventory restored +2 +the disk died")
                .contains("inventory backed up");
        first.close();
        second.close();
    }

    @Test
    void ordersOfAfterTheBackupAreToldAgainOrTheWebsiteIsGivenUp() throws IOException {
        String token = centre.done("token", "add", "--role", "website", "--name", "shop").strip();
        OrderRequest lost = order("101-B-1");
        Order answered;
        try (CentralApp app = centre.start(); HttpWebsite website = CentreConnection.website(app.url(), "", token)) {
            website.order(order("101-A-1"));
            centre.done("backup", backup.toString());
            answered = Objects.requireNonNull(website.order(lost).order());
        }
        assertThat(centre.done("restore", backup.toString(), "--why", "x"))
                .contains("The website shop has not yet told");
        try (CentralApp app = centre.start(); HttpWebsite website = CentreConnection.website(app.url(), "", token)) {
            assertThat(centre.done("status")).contains("before each of these has told", "The website shop");
            assertThat(catchThrowableOfType(Rejected.class, () -> website.order(order("101-A-2"))).code())
                    .isEqualTo(ErrorCode.RECOVERING);
            assertThat(website.order(lost.answered(answered)).order()).isEqualTo(answered);
            assertThat(website.told(2)).isEqualTo(2);
            website.order(order("101-A-2"));
            assertThat(seats(app)).containsEntry(Standing.SOLD, 3);
            assertThat(centre.done("status")).doesNotContain("The website shop");
        }
        centre.done("restore", backup.toString(), "--why", "x");
        assertThat(centre.run("website", "override", "shopp", "--why", "closed")).isEqualTo(1);
        centre.done("website", "override", "shop", "--why", "closed", "--by", "Jo");
        try (CentralApp app = centre.start(); HttpWebsite website = CentreConnection.website(app.url(), "", token)) {
            website.order(order("101-A-2"));
            assertThat(seats(app)).containsEntry(Standing.SOLD, 2);
        }
        assertThat(centre.done("audit")).containsPattern("Jo +website overridden +shop +closed");
    }

    private static OrderRequest order(String seat) {
        return new OrderRequest(UUID.randomUUID(), HallFiles.FIRST, null, List.of(new OrderRequest.Wanted(seat, 'A')),
                48_00, Language.FR, List.of());
    }

    @Test
    void onlyAWholeCopyOfThisHouseIsPutBack() throws IOException {
        assertThat(centre.run("backup", backup.toString())).as("no house yet").isEqualTo(1);
        centre.start().close();
        centre.done("backup", backup.toString());
        byte[] whole = Files.readAllBytes(backup);

        for (byte[] wrong : List.of(new byte[0], "not a backup".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.util.Arrays.copyOf(whole, whole.length - 9), changed(whole))) {
            Files.write(backup, wrong);
            assertThat(centre.run("restore", backup.toString(), "--why", "x")).isEqualTo(1);
            assertThat(centre.err()).contains("is no copy of the inventory");
        }
        CommandedCentre other = new CommandedCentre(folder.resolve("other"));
        other.start().close();
        Path foreign = folder.resolve("foreign.backup");
        other.done("backup", foreign.toString());
        assertThat(centre.run("restore", foreign.toString(), "--why", "x")).isEqualTo(1);
        assertThat(centre.err()).contains("is the copy of another house");
        assertThat(centre.done("status")).contains("generation 1");

        Files.write(backup, whole);
        centre.done("restore", backup.toString(), "--why", "x");
        assertThat(centre.done("status")).contains("generation 2");
    }

    private static byte[] changed(byte[] whole) {
        byte[] changed = whole.clone();
        changed[changed.length / 2] ^= 0x10;
        return changed;
    }

    private static Map<Standing, Integer> seats(CentralApp app) {
        return Objects.requireNonNull(app.look().seats().get(HallFiles.FIRST));
    }

    private static Grant take(Enrolled counter, int count) {
        Grant grant = Objects.requireNonNull(counter.centre().grants(
                new GrantRequest(UUID.randomUUID(), counter.id(), HallFiles.FIRST, List.of(), "A", count)).grant());
        counter.chain().write(
                new GrantEntry(grant.event(), grant.number(), false, grant.seats(), grant.signature()));
        return grant;
    }
}
