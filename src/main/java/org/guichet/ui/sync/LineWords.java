package org.guichet.ui.sync;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guichet.i18n.Texts;
import org.guichet.kernel.Message;
import org.guichet.sync.SyncStatus.Line;
import org.guichet.ui.common.Words;
import org.jspecify.annotations.Nullable;

/** How the line to the centre is told: what it is, what that means for the clerk, what can be done. */
final class LineWords {

    private final Words words;

    LineWords(Words words) {
        this.words = words;
    }

    /** What the first button does. */
    enum Act {
        CUT, RESUME, RETRY, NOTHING
    }

    /** How it looks. */
    enum Tone {
        GOOD, CALM, WARNING
    }

    /** A thing known, by name. */
    record Fact(String name, String value) {}

    /**
     * The line as the clerk reads it.
     *
     * @param trouble what the centre refuses or the clocks say; empty for nothing
     */
    record Told(Tone tone, String headline, String meaning, String trouble, Act act, String actName,
            boolean mayCutToo, List<Fact> facts) {}

    Told tell(@Nullable CentreView centre, ZoneId zone) {
        if (centre == null) {
            return new Told(Tone.GOOD, words.tell("sync.line.alone"), words.tell("sync.line.alone.means"), "",
                    Act.NOTHING, "", false, List.of());
        }
        String key = "sync.line." + switch (centre.line()) {
            case UNKNOWN -> "unknown";
            case ONLINE -> "online";
            case OFFLINE -> "offline";
            case SWITCHED_OFF -> "switched-off";
            case FENCED -> "fenced";
        };
        Act act = switch (centre.line()) {
            case UNKNOWN, ONLINE -> Act.CUT;
            case OFFLINE -> Act.RETRY;
            case SWITCHED_OFF -> Act.RESUME;
            case FENCED -> Act.NOTHING;
        };
        Tone tone = switch (centre.line()) {
            case ONLINE -> Tone.GOOD;
            case UNKNOWN -> Tone.CALM;
            case OFFLINE, SWITCHED_OFF, FENCED -> Tone.WARNING;
        };
        Message headline = switch (centre.line()) {
            case OFFLINE, SWITCHED_OFF -> Message.lasting(key, centre.since());
            case UNKNOWN, ONLINE, FENCED -> Message.of(key);
        };
        return new Told(tone, words.tell(headline), words.tell(key + ".means"),
                trouble(centre), act,
                act == Act.NOTHING ? "" : words.tell("sync.act." + act.name().toLowerCase(Locale.ROOT)),
                act == Act.RETRY, facts(centre, zone));
    }

    private String trouble(CentreView centre) {
        List<String> troubles = new ArrayList<>();
        if (!centre.why().isEmpty() && centre.line() != Line.ONLINE) {
            String known = "sync.why." + centre.why();
            troubles.add(Texts.has(known)
                    ? words.tell(known)
                    : words.tell("sync.why.other", centre.why()));
        }
        if (centre.isClockWrong()) {
            troubles.add(words.tell(centre.ahead().isNegative() ? "sync.clock.behind" : "sync.clock.ahead",
                    centre.ahead().abs().toMinutes()));
        }
        return String.join(" ", troubles);
    }

    private List<Fact> facts(CentreView centre, ZoneId zone) {
        CentreView.Batch last = centre.last();
        return List.of(
                new Fact(words.tell("sync.fact.waiting"),
                        centre.waiting() == 0
                                ? words.tell("sync.fact.waiting.none")
                                : words.tell(Message.counted("sync.fact.entries", centre.waiting()))),
                new Fact(words.tell("sync.fact.last"),
                        last == null
                                ? words.tell("sync.fact.last.none")
                                : words.tell("sync.fact.last.batch",
                                        Message.counted("sync.fact.entries", last.entries()),
                                        words.formats().hour(last.at(), zone), last.took().toMillis())),
                new Fact(words.tell("sync.fact.news"),
                        centre.cursor() >= centre.feedHead()
                                ? words.tell("sync.fact.news.all", centre.cursor())
                                : words.tell("sync.fact.news.some", centre.cursor(), centre.feedHead())));
    }
}
