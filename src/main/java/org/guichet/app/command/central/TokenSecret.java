package org.guichet.app.command.central;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.guichet.app.command.Speech;
import org.guichet.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Where the token of whoever acts is: in a file, else in the environment, else typed unseen. Never on the command line, which every
 * user of a machine may read.
 *
 * @param file that was named, if any
 * @param environment value of {@code GUICHET_TOKEN}, or empty
 * @param typed asks at the console; empty where there is none
 */
record TokenSecret(@Nullable Path file, String environment, Supplier<Optional<String>> typed) {

    private static final String VARIABLE = "GUICHET_TOKEN";

    static TokenSecret of(@Nullable Path file, Speech speech) {
        return new TokenSecret(file, System.getenv().getOrDefault(VARIABLE, ""), () -> ask(System.console(), speech));
    }

    /** @throws Refusal the file cannot be read */
    Optional<String> find() {
        if (file != null) {
            return Optional.of(read(file));
        }
        return environment.isBlank() ? typed.get() : Optional.of(environment.strip());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw Refusal.of("central.token.file", file.toString());
        }
    }

    private static Optional<String> ask(@Nullable Console console, Speech speech) {
        if (console == null || !console.isTerminal()) {
            return Optional.empty();
        }
        char[] typed = console.readPassword("%s ", speech.tell("central.token.prompt"));
        return typed == null || typed.length == 0 ? Optional.empty() : Optional.of(new String(typed).strip());
    }
}
