package org.guichet.app.command.central;

import org.guichet.central.Decision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who acts, for the log of acts: {@code --by}, else the user of this machine. Mix it in where no reason is asked for. */
public final class ByOption {

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "usage.central.by")
    private @Nullable String by;

    Decision decision() {
        return new Decision(by == null ? System.getProperty("user.name", "") : by, "");
    }
}
