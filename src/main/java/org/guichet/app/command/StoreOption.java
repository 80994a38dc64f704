package org.guichet.app.command;

import java.nio.file.Path;

import org.guichet.app.StoreFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which store a command works on: {@code --store}, else the one of this user. Mix it in. */
public final class StoreOption {

    @Option(names = "--store", paramLabel = "DIR", description = "Dossier du magasin / folder of the store.")
    private @Nullable Path store;

    public StoreFolder folder() {
        return store == null ? StoreFolder.usual() : new StoreFolder(store);
    }
}
