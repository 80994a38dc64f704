package org.guichet.app.command;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.guichet.i18n.Texts;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * How commands are used and what is wrong with a command line, from the bundles. A command's {@code description} and an
 * argument's {@code descriptionKey} are keys.
 */
final class UsageWords extends ResourceBundle {

    private static final String LIST_HEADING = "%n%s%%n";

    private final Map<String, String> sentences;

    private UsageWords(Language language) {
        this.sentences = new HashMap<>(Texts.sentences(language));
        sentences.put("mixinStandardHelpOptions.help", Texts.tell(language, "usage.help"));
        sentences.put("mixinStandardHelpOptions.version", Texts.tell(language, "usage.version"));
    }

    /** Lets a command and all below it say how they are used; once for a command line. */
    static void speak(CommandLine root, Language language) {
        root.setResourceBundle(new UsageWords(language));
        every(root).map(CommandLine::getCommandSpec).map(CommandSpec::usageMessage)
                .forEach(usage -> speak(usage, language));
    }

    /** The command and all below it. */
    static Stream<CommandLine> every(CommandLine command) {
        return Stream.concat(Stream.of(command),
                command.getSubcommands().values().stream().flatMap(UsageWords::every));
    }

    private static void speak(UsageMessageSpec usage, Language language) {
        usage.description(Stream.of(usage.description())
                .map(key -> Texts.has(key) ? Texts.tell(language, key) : key).toArray(String[]::new));
        usage.synopsisHeading(Texts.tell(language, "usage.heading.synopsis") + " ");
        usage.parameterListHeading(LIST_HEADING.formatted(Texts.tell(language, "usage.heading.parameters")));
        usage.optionListHeading(LIST_HEADING.formatted(Texts.tell(language, "usage.heading.options")));
        usage.commandListHeading(LIST_HEADING.formatted(Texts.tell(language, "usage.heading.commands")));
        usage.synopsisSubcommandLabel(Texts.tell(language, "usage.label.command"));
    }

    /** What is wrong with a command line. */
    static Message wrong(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        return switch (failure) {
            case Misuse misuse -> misuse.why();
            case UnmatchedArgumentException unmatched -> unknown(unmatched, name);
            case MissingParameterException missing -> Message.of("usage.wrong.missing",
                    String.join(", ", missing.getMissing().stream().map(UsageWords::name).toList()));
            case OverwrittenOptionException twice -> Message.of("usage.wrong.twice", name(twice.getOverwritten()));
            default -> other(failure, command, name);
        };
    }

    private static Message unknown(UnmatchedArgumentException failure, String command) {
        List<String> meant = failure.getSuggestions();
        String word = failure.getUnmatched().getFirst();
        return meant.isEmpty()
                ? Message.of("usage.wrong.unknown", word, command)
                : Message.of("usage.wrong.meant", word, String.join(", ", meant));
    }

    private static Message other(ParameterException failure, CommandLine command, String name) {
        if (failure.getArgSpec() != null) {
            return Message.of("usage.wrong.value", name(failure.getArgSpec()), String.valueOf(failure.getValue()));
        }
        return command.getSubcommands().isEmpty()
                ? Message.of("usage.wrong.other")
                : Message.of("usage.wrong.command", name + " " + String.join("|", command.getSubcommands().keySet()));
    }

    private static String name(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            return option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel());
        }
        return argument.paramLabel();
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return sentences.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(sentences.keySet());
    }
}
