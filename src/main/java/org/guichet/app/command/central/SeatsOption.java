package org.guichet.app.command.central;

import java.util.List;
import org.guichet.app.central.HouseSeats;
import picocli.CommandLine.Option;

/** Which seats of which event a command is about: {@code --event}, {@code --seats} and {@code --section}. Mix it in. */
public final class SeatsOption {

    @Option(names = "--event", paramLabel = "N", required = true, descriptionKey = "usage.central.event")
    private int event;
    @Option(names = "--seats", paramLabel = "SEATS", descriptionKey = "usage.central.seats")
    private List<String> seats = List.of();
    @Option(names = "--section", paramLabel = "NAME", descriptionKey = "usage.central.section")
    private List<String> sections = List.of();

    int event() {
        return event;
    }

    /** @throws org.guichet.kernel.Refusal an unknown event, section or seat */
    List<String> guids(HouseSeats house) {
        return house.guids(event, seats, sections);
    }
}
