package org.guichet.app.command;

import org.guichet.kernel.Message;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Words that each can be read and make no sense together. Told like a command line that cannot be read; status 2. */
final class Misuse extends ParameterException {

    private static final long serialVersionUID = 1L;

    private final transient Message why;

    Misuse(CommandSpec command, Message why) {
        super(command.commandLine(), why.key());
        this.why = why;
    }

    Message why() {
        return why;
    }
}
