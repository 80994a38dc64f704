package org.guichet.app.command.central;

import java.nio.file.Path;
import java.util.Optional;
import org.guichet.app.central.OpenBooks;
import org.guichet.app.command.Speech;
import org.guichet.central.Decision;
import org.guichet.central.Token.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Who acts, for the log of acts: the holder of a token, or, while the house has no administrator, {@code --by} or the user of
 * this machine. Mix it in where no reason is asked for.
 */
public final class ByOption {

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "usage.central.by")
    private @Nullable String by;
    @Option(names = "--token-file", paramLabel = "FILE", descriptionKey = "usage.central.token.file")
    private @Nullable Path file;

    /** Of what managers do too. */
    Decision manager(OpenBooks open, Speech speech) {
        return actor(open, speech, Role.MANAGER);
    }

    /** Of what administrators alone do. */
    Decision administrator(OpenBooks open, Speech speech) {
        return actor(open, speech, Role.ADMINISTRATOR);
    }

    Optional<String> name() {
        return Optional.ofNullable(by);
    }

    static String user() {
        return System.getProperty("user.name", "");
    }

    private Decision actor(OpenBooks open, Speech speech, Role least) {
        return open.proveActor().actor(name(), user(), TokenSecret.of(file, speech)::find, least);
    }
}
