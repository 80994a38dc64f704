package org.guichet.app.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.i18n.Texts;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.guichet.kernel.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The language in which a command answers: {@code --lang}, before or after its name, else that of the machine, else French.
 * Mix it in; {@link CommandLineRun} does so for commands that say nothing themselves.
 */
public final class Speech {

    private static final String NAME = "--lang";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = NAME, paramLabel = "fr|en", descriptionKey = "usage.lang")
    private @Nullable Language language;

    /** The language asked for by the words of a command line, which may be wrong otherwise. */
    static Language in(List<String> words) {
        Optional<Language> asked = Optional.empty();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (word.equals(NAME) && at + 1 < words.size()) {
                asked = Language.of(words.get(at + 1).toLowerCase(Locale.ROOT));
            } else if (word.startsWith(NAME + "=")) {
                asked = Language.of(word.substring(NAME.length() + 1).toLowerCase(Locale.ROOT));
            }
        }
        return asked.orElseGet(Speech::ofMachine);
    }

    private static Language ofMachine() {
        return Language.of(Locale.getDefault().getLanguage()).orElse(Language.FR);
    }

    public Language language() {
        return Mixed.into(command, Speech.class).flatMap(speech -> Optional.ofNullable(speech.language).stream())
                .findFirst().orElseGet(Speech::ofMachine);
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
