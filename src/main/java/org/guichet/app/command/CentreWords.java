package org.guichet.app.command;

import java.util.Optional;
import org.guichet.i18n.Texts;
import org.guichet.kernel.Message;
import org.guichet.sync.SyncStatus;

/** What commands at an enrolled counter tell of its centre. */
final class CentreWords {

    private CentreWords() {}

    /** How many entries of the journal the centre does not have. */
    static Message left(SyncStatus status) {
        return Message.counted("sync.left", status.waiting());
    }

    /** Why nothing was answered: nothing may be said on the line, or else what that sentence says. */
    static Message unanswered(Optional<String> barred, String sentence) {
        return barred.map(word -> Message.of("sync.why." + word)).orElseGet(() -> Message.of(sentence));
    }

    /** Why the centre refuses what is said, or lets the counter sell no more. */
    static Message why(SyncStatus status) {
        String known = "sync.why." + status.why();
        return Texts.has(known) ? Message.of(known) : Message.of("sync.why.other", status.why());
    }
}
