package org.guichet.app.command.central;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.guichet.app.Surroundings;
import org.guichet.app.central.OpenBooks;
import org.guichet.app.command.Speech;
import org.guichet.central.Decision;
import org.guichet.central.GiveTokens.Given;
import org.guichet.central.Token;
import org.guichet.central.Token.Role;
import org.guichet.kernel.Moment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code guichet central token}: gives people and systems the tokens by which they act, and takes them back. */
@Command(name = "token", mixinStandardHelpOptions = true, description = "usage.central.token")
public final class TokenCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Prints the secret, which is shown this once: alone on its line, so that a file can be made of it. */
    @Command(name = "add", mixinStandardHelpOptions = true, description = "usage.central.token.add")
    int add(@Mixin Speech speech, @Mixin BooksOption books, @Mixin ByOption by,
            @Option(names = "--role", paramLabel = "ROLE", required = true, descriptionKey = "usage.central.token.role") Role role,
            @Option(names = "--name", paramLabel = "NAME", required = true, descriptionKey = "usage.central.token.name") String name,
            @Option(names = "--house-key", paramLabel = "FILE", descriptionKey = "usage.central.token.house-key") @Nullable Path key)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenBooks open = OpenBooks.open(books.place(), Surroundings.ofMachine())) {
            Decision decision = key == null
                    ? by.administrator(open, speech)
                    : open.keeper(key, by.name().orElseGet(ByOption::user));
            Given given = open.giveTokens().give(role, name.strip(), decision);
            out.println(given.secret());
            spec.commandLine().getErr().println(speech.tell("central.token.given", given.token().name(),
                    speech.tell("central.role." + role)));
        }
        out.flush();
        spec.commandLine().getErr().flush();
        return 0;
    }

    /** Every token that was ever given; never its secret, which nobody knows. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "usage.central.token.list")
    int list(@Mixin Speech speech, @Mixin BooksOption books) throws IOException {
        Columns columns = new Columns(speech, "name", "role", "given", "state");
        try (OpenBooks open = OpenBooks.open(books.place(), Surroundings.ofMachine())) {
            open.giveTokens().all().forEach(token -> columns.row(row(speech, token)));
        }
        PrintWriter out = spec.commandLine().getOut();
        columns.print(out);
        out.flush();
        return 0;
    }

    private static List<Object> row(Speech speech, Token token) {
        return List.of(token.name(), speech.tell("central.role." + token.role()),
                new Moment(token.given(), ZoneId.systemDefault()),
                speech.tell("central.token." + (token.revoked() ? "revoked" : "good")));
    }

    /** From then on nobody acts by it. */
    @Command(name = "revoke", mixinStandardHelpOptions = true, description = "usage.central.token.revoke")
    int revoke(@Mixin Speech speech, @Mixin BooksOption books, @Mixin ByOption by,
            @Option(names = "--name", paramLabel = "NAME", required = true, descriptionKey = "usage.central.token.name") String name)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenBooks open = OpenBooks.open(books.place(), Surroundings.ofMachine())) {
            out.println(speech.tell("central.token.taken",
                    open.giveTokens().revoke(name.strip(), by.administrator(open, speech)).name()));
        }
        out.flush();
        return 0;
    }
}
