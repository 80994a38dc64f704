package org.guichet.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.guichet.central.BooksUnavailable;
import org.guichet.i18n.Texts;
import org.guichet.journal.JournalUnavailable;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.guichet.store.StoreUnavailable;
import org.guichet.ticketing.keys.KeysUnavailable;
import org.guichet.wire.Rejected;
import org.guichet.wire.Unreachable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

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

    /** The command line of a root command, telling usage and refusals in words. For one command line. */
    public static CommandLine of(Object root) {
        CommandLine line = new CommandLine(root).setCaseInsensitiveEnumValuesAllowed(true);
        UsageWords.every(line).map(CommandLine::getCommandSpec).filter(command -> !mixes(command, Speech.class))
                .forEach(command -> command.addMixin("speech", CommandSpec.forAnnotatedObject(new Speech())));
        return line.setExecutionStrategy(CommandLineRun::execute)
                .setParameterExceptionHandler(CommandLineRun::tellMisuse)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    tell(failure, Speech.in(parsed.originalArgs()), command.getErr());
                    return command.getCommandSpec().exitCodeOnExecutionException();
                });
    }

    private static int execute(ParseResult parsed) {
        refuseStoreWithoutUse(parsed);
        UsageWords.speak(parsed.commandSpec().commandLine(), Speech.in(parsed.originalArgs()));
        return new CommandLine.RunLast().execute(parsed);
    }

    /** A store named before a command that works on none was meant for something: better said than ignored. */
    private static void refuseStoreWithoutUse(ParseResult parsed) {
        List<CommandLine> said = parsed.asCommandLineList();
        CommandSpec last = said.getLast().getCommandSpec();
        boolean given = Mixed.into(last, StoreOption.class).anyMatch(store -> store.given().isPresent());
        if (given && !mixes(last, StoreOption.class)) {
            throw new Misuse(last, Message.of("usage.wrong.store", last.qualifiedName()));
        }
    }

    private static boolean mixes(CommandSpec command, Class<?> type) {
        return command.mixins().values().stream().map(CommandSpec::userObject).anyMatch(type::isInstance);
    }

    private static int tellMisuse(ParameterException failure, String... words) {
        CommandLine command = failure.getCommandLine();
        Language language = Speech.in(List.of(words));
        CommandLine root = command;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        UsageWords.speak(root, language);
        PrintWriter err = command.getErr();
        err.println(Texts.tell(language, UsageWords.wrong(failure)));
        err.println();
        command.usage(err);
        err.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static void tell(Exception failure, Language language, PrintWriter err) throws Exception {
        switch (failure) {
            case Refusal refusal -> err.println(Texts.tell(language, refusal.reason()));
            case JournalUnavailable unavailable -> err.println(Texts.tell(language, unavailable.reason()));
            case KeysUnavailable unavailable -> err.println(Texts.tell(language, unavailable.reason()));
            case Unreachable _ -> err.println(Texts.tell(language, "sync.unreachable"));
            case Rejected rejected -> err.println(switch (rejected.code()) {
                case UNAUTHORISED -> Texts.tell(language, "sync.rejected.unauthorised");
                case OTHER_STORE -> Texts.tell(language, "sync.rejected.other-store", rejected.detail());
                default -> Texts.tell(language, "sync.rejected", String.valueOf(rejected.getMessage()));
            });
            case IOException unusable -> err.println(Texts.tell(language, "cli.io", unusable));
            case BooksUnavailable unavailable -> err.println(Texts.tell(language, unavailable.reason()));
            case StoreUnavailable unavailable -> err.println(Texts.tell(language, unavailable.reason()));
            case InvalidInput invalid ->
                invalid.problems().forEach(problem -> err.println(Texts.tell(language, problem)));
            default -> throw failure;
        }
    }
}
