package org.guichet.app.command.central;

import org.guichet.central.Decision;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who acts and why, for the log of acts, where a reason is asked for. Mix it in. */
public final class WhyOption {

    @Mixin
    private ByOption by = new ByOption();

    @Option(names = "--why", paramLabel = "REASON", required = true, descriptionKey = "usage.central.why")
    private String why = "";

    /** @throws org.guichet.kernel.Refusal the reason is blank */
    Decision decision() {
        return Decision.because(by.decision().who(), why);
    }
}
