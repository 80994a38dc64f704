package org.guichet.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.guichet.app.OpenStore;
import org.guichet.app.Surroundings;
import org.guichet.store.OpeningListener;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code guichet keys export}: the public keys with which gates verify this counter's tickets. */
@Command(name = "keys", mixinStandardHelpOptions = true, description = "usage.keys")
public final class KeysCommand {

    private final Surroundings around;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public KeysCommand() {
        this(Surroundings.ofMachine());
    }

    KeysCommand(Surroundings around) {
        this.around = around;
    }

    /** @return 0 when the keys were written */
    @Command(name = "export", mixinStandardHelpOptions = true, description = "usage.keys.export")
    int export(@Mixin Speech speech, @Mixin StoreOption store,
            @Option(names = "--out", paramLabel = "FILE", descriptionKey = "usage.keys.out") @Nullable Path out)
            throws IOException {
        try (OpenStore open = OpenStore.openExisting(store.folder(), around, OpeningListener.NONE)) {
            String keys = open.publicKeys();
            if (out == null) {
                spec.commandLine().getOut().print(keys);
                spec.commandLine().getOut().flush();
            } else {
                Files.writeString(out, keys);
                spec.commandLine().getErr().println(speech.tell("cli.keys.written", out.toString()));
            }
        }
        return 0;
    }
}
