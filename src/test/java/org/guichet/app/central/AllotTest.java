package org.guichet.app.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guichet.app.HallFiles;
import org.guichet.app.central.CommandedCentre.Enrolled;
import org.guichet.central.Standing;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.wire.FeedItem;
import org.guichet.wire.Notice;
import org.guichet.wire.json.JsonNoticeCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The house is shared by commands beside a centre that serves. */
class AllotTest {

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

    private static List<String> given(Enrolled counter, int event) {
        return counter.centre().feed(counter.id(), 0).items().stream().map(FeedItem::content)
                .filter(content -> content.type().equals("GRANT")).map(new JsonEntryCodec()::decode)
                .map(GrantEntry.class::cast).filter(grant -> grant.event() == event)
                .flatMap(grant -> grant.seats().stream()).toList();
    }

    private int standing(int event, Standing standing) {
        return Objects.requireNonNull(app.look().seats().get(event)).getOrDefault(standing, 0);
    }

    @Test
    void oneCommandSpreadsTheHouseAndTheNextOneNothing() {
        assertThat(centre.run("allot")).isEqualTo(1);
        assertThat(centre.err()).startsWith("No counter sells");
        try (Enrolled one = CommandedCentre.enrol(app, centre.addCounter("Guichet A"));
                Enrolled two = CommandedCentre.enrol(app, centre.addCounter("Guichet B"))) {
            int open = standing(HallFiles.FIRST, Standing.OPEN);
            assertThat(centre.done("allot", "--ride-out", "2h", "--event", String.valueOf(HallFiles.FIRST)))
                    .contains("Guichet A", "Guichet B", open + " seats more for 2 counters");
            assertThat(standing(HallFiles.FIRST, Standing.OPEN)).isZero();
            assertThat(given(one, HallFiles.FIRST)).hasSizeBetween(open / 2 - 1, open / 2 + 1)
                    .doesNotContainAnyElementsOf(given(two, HallFiles.FIRST));
            assertThat(given(one, HallFiles.FIRST).size() + given(two, HallFiles.FIRST).size()).isEqualTo(open);
            assertThat(centre.done("allot", "--event", String.valueOf(HallFiles.FIRST)))
                    .contains("0 seats more for 2 counters");

            assertThat(centre.done("policy", "--event", String.valueOf(HallFiles.FIRST))).contains("120 min");
            assertThat(one.centre().feed(one.id(), 0).items())
                    .anyMatch(item -> new JsonNoticeCodec().decode(item.content())
                            .equals(Optional.of(new Notice.Policy(HallFiles.FIRST, 120))));
            assertThat(centre.done("audit")).contains("seats spread", "sharing set");
        }
    }

    @Test
    void whatCannotBeMeantIsRefused() throws IOException {
        assertThat(centre.run("policy", "--event", "1", "--ride-out", "soon")).isEqualTo(1);
        assertThat(centre.err()).startsWith("“soon” is no length of time");
        assertThat(centre.run("policy", "--automatic")).isEqualTo(1);
        assertThat(centre.err()).startsWith("Say which event");
        assertThat(centre.run("policy", "--event", String.valueOf(HallFiles.FIRST), "--section", "attic=2"))
                .isEqualTo(1);
        assertThat(centre.err()).startsWith("There is no section “attic”");
        assertThat(centre.run("policy", "--event", "77", "--ride-out", "5m")).isEqualTo(1);
        assertThat(centre.err()).contains("77");
        CommandedCentre.enrol(app, centre.addCounter("Guichet A")).close();
        Path stranger = folder.resolve("other.pem");
        Files.writeString(stranger, "no key");
        assertThat(centre.run("allot", "--key", stranger.toString())).isEqualTo(1);
        assertThat(standing(HallFiles.FIRST, Standing.GRANTED)).isZero();
    }

    @Test
    void sectionsAreGivenToOneCounterAndTakenBackByAutomatic() {
        String event = String.valueOf(HallFiles.FIRST);
        try (Enrolled one = CommandedCentre.enrol(app, centre.addCounter("Guichet A"));
                Enrolled two = CommandedCentre.enrol(app, centre.addCounter("Guichet B"))) {
            assertThat(centre.done("policy")).contains("automatic, by zone").contains("90 min");
            assertThat(centre.done("policy", "--event", event, "--section", "101=" + two.id().number()))
                    .contains("101=" + two.id().number());
            centre.done("allot", "--event", event);
            assertThat(given(one, HallFiles.FIRST)).isEmpty();
            assertThat(given(two, HallFiles.FIRST)).isNotEmpty();
            assertThat(standing(HallFiles.FIRST, Standing.OPEN)).isZero();
            assertThat(centre.done("policy", "--event", event, "--automatic")).contains("automatic, by zone");
        }
    }
}
