package org.guichet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.guichet.journal.Hash;
import org.guichet.journal.Head;
import org.guichet.store.ViewMark.Closed;
import org.guichet.store.ViewMark.Open;
import org.guichet.store.ViewStart.Decision;
import org.guichet.store.ViewStart.Found;
import org.junit.jupiter.api.Test;

class ViewStartTest {

    private static final Optional<Closed> FILE = Optional.of(new Closed(4_096, 0xCAFE));

    @Test
    void usesAtOnceTheVeryFileThatWasClosed() {
        assertThat(before(FILE, new Closed(4_096, 0xCAFE))).isEqualTo(new Decision.Use());
    }

    @Test
    void rebuildsAFileThatChangedSinceItWasClosed() {
        assertThat(before(FILE, new Closed(4_096, 0xCAFF))).isEqualTo(rebuild(RebuildReason.NOT_AS_LEFT));
        assertThat(before(FILE, new Closed(8_192, 0xCAFE))).isEqualTo(rebuild(RebuildReason.NOT_AS_LEFT));
    }

    @Test
    void comparesAfterAKillOnTheSameBoot() {
        assertThat(before(FILE, new Open("now"))).isEqualTo(new Decision.Compare());
    }

    @Test
    void rebuildsWhatWasOpenWhenTheMachineStopped() {
        assertThat(before(FILE, new Open("yesterday"))).isEqualTo(rebuild(RebuildReason.OTHER_BOOT));
        assertThat(ViewStart.before(new Found(FILE, Optional.empty()), "now"))
                .isEqualTo(rebuild(RebuildReason.UNFINISHED));
    }

    @Test
    void makesAMissingView() {
        assertThat(before(Optional.empty(), new Closed(4_096, 0xCAFE))).isEqualTo(rebuild(RebuildReason.MISSING));
        assertThat(before(Optional.empty(), new Open("now"))).isEqualTo(rebuild(RebuildReason.MISSING));
    }

    @Test
    void usesNoViewOfAnotherSchemaOrBeyondTheJournal() {
        Applied applied = new Applied(10, Hash.NONE, LocalDate.MIN);
        assertThat(ViewStart.after("a", "a", applied, head(10))).isEmpty();
        assertThat(ViewStart.after("a", "a", applied, head(11))).isEmpty();
        assertThat(ViewStart.after("a", "a", applied, head(9))).contains(RebuildReason.AHEAD);
        assertThat(ViewStart.after("b", "a", applied, head(10))).contains(RebuildReason.OTHER_SCHEMA);
    }

    @Test
    void readsItsMarksBackAndNothingElse() {
        for (ViewMark mark : new ViewMark[]{new Open("6f1c-22"), new Closed(0, 0), new Closed(123_456, -1)}) {
            assertThat(ViewMark.parse(mark.text())).contains(mark);
        }
        for (String text : new String[]{"", "open", "open ", "closed 12", "closed 12 zz", "closed 12 000000ff x",
            "\0\0\0\0"}) {
            assertThat(ViewMark.parse(text)).as(text).isEmpty();
        }
    }

    private static Decision before(Optional<Closed> file, ViewMark mark) {
        return ViewStart.before(new Found(file, Optional.of(mark)), "now");
    }

    private static Decision rebuild(RebuildReason why) {
        return new Decision.Rebuild(why);
    }

    private static Head head(long sequence) {
        return new Head(sequence, Hash.NONE, 0, Instant.EPOCH);
    }
}
