package org.guichet.app.doctor;

import java.time.Duration;
import java.util.Optional;
import org.guichet.kernel.Finding;
import org.guichet.kernel.Message;
import org.guichet.sync.SyncStatus.Line;

/**
 * The line to the centre. Being cut off stops no sale.
 *
 * @param since how long it has been as it is
 * @param barred why nothing may be said on it, a stable word of {@code sync.why}
 */
public record SyncCheck(Line line, Duration since, Optional<String> barred) implements Check {

    private static final String NAME = "sync";

    @Override
    public Finding examine() {
        return line == Line.FENCED
                ? heard()
                : barred.map(
                        word -> Finding.red(NAME, Message.of("doctor.sync.barred"), Message.of("sync.why." + word)))
                        .orElseGet(this::heard);
    }

    private Finding heard() {
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
