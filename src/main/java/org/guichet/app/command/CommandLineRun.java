package org.guichet.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import org.guichet.i18n.Texts;
import org.guichet.journal.JournalUnavailable;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Language;
import org.guichet.kernel.Refusal;
import org.guichet.store.StoreUnavailable;
import org.guichet.ticketing.keys.KeysUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Runs one command and ends the process with its exit status. What a command refuses is told on standard error in the
 * user's language, without a stack trace: 1 for a refusal or bad input, 2 for a command line that cannot be read.
 */
public final class CommandLineRun {

    private CommandLineRun() {}

    /**
     * Never returns.
     *
     * @param root the annotated root command
     * @param args the words of the command line
     */
    public static void andExit(Object root, String... args) {
        System.exit(of(root).execute(args));
    }

    /** The command line of a root command, telling refusals in words. */
    public static CommandLine of(Object root) {
        return new CommandLine(root).setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    tell(failure, languageOf(command), command.getErr());
                    return command.getCommandSpec().exitCodeOnExecutionException();
                });
    }

    private static Language languageOf(CommandLine command) {
        return command.getCommandSpec().mixins().values().stream().map(CommandSpec::userObject)
                .filter(Speech.class::isInstance).map(mixin -> ((Speech) mixin).language()).findFirst()
                .orElseGet(Speech::ofMachine);
    }

    private static void tell(Exception failure, Language language, PrintWriter err) throws Exception {
        switch (failure) {
            case Refusal refusal -> err.println(Texts.tell(language, refusal.reason()));
            case JournalUnavailable unavailable -> err.println(Texts.tell(language, unavailable.reason()));
            case KeysUnavailable unavailable -> err.println(Texts.tell(language, unavailable.reason()));
            case IOException unusable ->
                err.println(Texts.tell(language, "cli.io", String.valueOf(unusable.getMessage())));
            case StoreUnavailable unavailable -> err.println(Texts.tell(language, unavailable.reason()));
            case InvalidInput invalid ->
                invalid.problems().forEach(problem -> err.println(Texts.tell(language, problem)));
            default -> throw failure;
        }
    }
}
