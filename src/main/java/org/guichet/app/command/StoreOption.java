package org.guichet.app.command;

import java.nio.file.Path;
import java.util.Optional;

import org.guichet.app.StoreFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which store a command works on: {@code --store}, before or after its name, else the one of this user. Mix it in. */
public final class StoreOption {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--store", paramLabel = "DIR", descriptionKey = "usage.store.folder")
    private @Nullable Path store;

    public StoreFolder folder() {
        return given().orElseGet(StoreFolder::usual);
    }

    /** The store that was named on the command line. */
    Optional<StoreFolder> given() {
        return Mixed.into(command, StoreOption.class).flatMap(option -> Optional.ofNullable(option.store).stream())
                .findFirst().map(StoreFolder::new);
    }
}
