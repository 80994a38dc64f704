package org.guichet.app.command.central;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.guichet.app.StoreFolder;
import org.guichet.app.central.BooksPlace;
import org.guichet.app.command.Mixed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which books a command works on: {@code --data} and {@code --database}, before or after its name. Mix it in. */
public final class BooksOption {

    private static final String DATABASE = "GUICHET_DATABASE";
    private static final String FOLDER = "guichet-central";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "usage.central.data")
    private @Nullable Path data;
    @Option(names = "--database", paramLabel = "URL", descriptionKey = "usage.central.database")
    private @Nullable String database;

    BooksPlace place() {
        return new BooksPlace(said(option -> option.data)
                .orElseGet(() -> StoreFolder.usual().root().resolveSibling(FOLDER)),
                said(option -> option.database).orElseGet(() -> System.getenv().getOrDefault(DATABASE, "")));
    }

    private <T> Optional<T> said(Function<BooksOption, @Nullable T> option) {
        return Mixed.into(command, BooksOption.class)
                .flatMap(mixed -> Optional.ofNullable(option.apply(mixed)).stream())
                .findFirst();
    }
}
