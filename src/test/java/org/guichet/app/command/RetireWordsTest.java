package org.guichet.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.guichet.app.Round;
import org.guichet.app.Round.End;
import org.guichet.sync.SyncStatus;
import org.guichet.sync.SyncStatus.Line;
import org.junit.jupiter.api.Test;

/** What a retired counter is told of a journal that the centre does not have yet. */
class RetireWordsTest {

    private static Round round(Line line, String why, End end) {
        return new Round(new SyncStatus(line, 0, 3, null, 1, 0, 0, 0, why), end);
    }

    private static String told(Round round, Optional<String> barred) {
        return RetireCommand.why(round, barred).key();
    }

    @Test
    void aCentreThatIsSilentAndOneThatPutsItOffAreToldApart() {
        assertThat(told(round(Line.OFFLINE, "", End.NO_ANSWER), Optional.empty())).isEqualTo("sync.retire.unanswered");
        assertThat(told(round(Line.FENCED, "closed", End.NOT_YET), Optional.empty())).isEqualTo("sync.retire.not-yet");
        assertThat(told(round(Line.ONLINE, "unknown", End.REFUSED), Optional.empty())).isEqualTo("sync.why.unknown");
        assertThat(told(round(Line.FENCED, "closed", End.NO_ANSWER), Optional.of("plain"))).isEqualTo("sync.why.plain");
    }
}
