package org.guichet.app.command.central;

import org.guichet.app.central.OpenBooks;
import org.guichet.app.command.Speech;
import org.guichet.central.Decision;
import org.guichet.kernel.Refusal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who acts and why, for the log of acts, where a reason is asked for. Mix it in. */
public final class WhyOption {

    @Mixin
    private ByOption by = new ByOption();

    @Option(names = "--why", paramLabel = "REASON", required = true, descriptionKey = "usage.central.why")
    private String why = "";

    /** @throws Refusal the reason is blank, or nobody has shown to be a manager */
    Decision manager(OpenBooks open, Speech speech) {
        refuseBlank();
        return by.manager(open, speech).because(why);
    }

    /** @throws Refusal the reason is blank, or nobody has shown to be an administrator */
    Decision administrator(OpenBooks open, Speech speech) {
        refuseBlank();
        return by.administrator(open, speech).because(why);
    }

    /** Before anybody is asked for a token. */
    private void refuseBlank() {
        if (why.isBlank()) {
            throw Refusal.of("central.why");
        }
    }
}
