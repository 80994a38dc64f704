package org.guichet.app.command;

import java.util.Locale;
import org.guichet.i18n.Texts;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.guichet.kernel.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The language in which a command answers: {@code --lang}, else that of the machine, else French. Mix it in. */
public final class Speech {

    @Option(names = "--lang", paramLabel = "fr|en", description = "Langue des réponses / language of the answers.")
    private @Nullable Language language;

    /** The language of the machine, for what is told outside any command. */
    static Language ofMachine() {
        return Language.of(Locale.getDefault().getLanguage()).orElse(Language.FR);
    }

    public Language language() {
        return language == null ? ofMachine() : language;
    }

    public String tell(Message message) {
        return Texts.tell(language(), message);
    }

    public String tell(Problem problem) {
        return Texts.tell(language(), problem);
    }

    public String tell(String key, Object... arguments) {
        return Texts.tell(language(), key, arguments);
    }
}
