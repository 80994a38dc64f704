package org.guichet.app.command;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Options that may be said before or after the name of a command: {@code guichet --store DIR sell …}. */
public final class Mixed {

    private Mixed() {}

    /** What was mixed into a command and into those above it, the nearest first. */
    public static <T> Stream<T> into(@Nullable CommandSpec command, Class<T> type) {
        return Stream.iterate(command, Objects::nonNull, CommandSpec::parent)
                .flatMap(at -> at.mixins().values().stream()).map(CommandSpec::userObject).filter(type::isInstance)
                .map(type::cast);
    }
}
