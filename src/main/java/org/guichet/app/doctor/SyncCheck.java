package org.guichet.app.doctor;

import java.time.Duration;
import org.guichet.kernel.Finding;
import org.guichet.kernel.Message;
import org.guichet.sync.SyncStatus.Line;

/**
 * The line to the centre. Being cut off stops no sale.
 *
 * @param since how long it has been as it is
 */
public record SyncCheck(Line line, Duration since) implements Check {

    private static final String NAME = "sync";

    @Override
    public Finding examine() {
        return switch (line) {
            case ONLINE -> Finding.green(NAME, "doctor.sync.good");
            case UNKNOWN -> Finding.yellow(NAME, Message.of("doctor.sync.unknown"), Message.of("doctor.sync.network"));
            case OFFLINE -> Finding.yellow(NAME, Message.lasting("doctor.sync.offline", since),
                    Message.of("doctor.sync.network"));
            case SWITCHED_OFF -> Finding.yellow(NAME, Message.lasting("doctor.sync.switched-off", since),
                    Message.of("doctor.sync.switch-on"));
            case FENCED -> Finding.red(NAME, Message.of("doctor.sync.fenced"), Message.of("doctor.sync.manager"));
        };
    }
}
