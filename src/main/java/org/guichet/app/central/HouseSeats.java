package org.guichet.app.central;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guichet.catalogue.Event;
import org.guichet.catalogue.Hold;
import org.guichet.kernel.Refusal;
import org.guichet.sale.SeasonFiles;
import org.guichet.sale.Typed;
import org.guichet.seating.SeatingPlan;

/** Seats of the season in force by what people call them. */
public final class HouseSeats {

    private final Optional<SeasonFiles> season;

    HouseSeats(Optional<SeasonFiles> season) {
        this.season = season;
    }

    /**
     * The guids of seats, each once.
     *
     * @param typed as the clerk types them, such as {@code 104H11-12}
     * @param sections names of whole sections
     * @throws Refusal no such event, seat or section
     */
    public List<String> guids(int event, List<String> typed, List<String> sections) {
        SeatingPlan plan = plan(event);
        List<Integer> places = new ArrayList<>();
        typed.forEach(line -> places.addAll(seats(plan, line)));
        sections.forEach(name -> places.addAll(section(plan, name)));
        return List.copyOf(new LinkedHashSet<>(places.stream().map(plan::guid).toList()));
    }

    /** What the season itself keeps out of sale at that event. */
    public Set<String> keptBySeason(int event) {
        return event(event).holds().stream().map(Hold::seatGuids).flatMap(List::stream).collect(Collectors.toSet());
    }

    private static List<Integer> seats(SeatingPlan plan, String line) {
        return switch (Typed.seats(plan, line)) {
            case Typed.Seats seats -> seats.places();
            case Typed.Unclear unclear -> throw new Refusal(unclear.why());
            case Typed.Together _ -> throw new IllegalStateException(line);
        };
    }

    private static List<Integer> section(SeatingPlan plan, String name) {
        List<Integer> places = IntStream.range(0, plan.size())
                .filter(place -> plan.label(place).section().equalsIgnoreCase(name.strip())).boxed().toList();
        if (places.isEmpty()) {
            throw Refusal.of("central.section.none", name, plan.name());
        }
        return places;
    }

    private SeatingPlan plan(int event) {
        String venue = event(event).venue();
        return Objects.requireNonNull(season.orElseThrow().plans().get(venue), venue);
    }

    private Event event(int number) {
        return season.stream().flatMap(files -> files.season().events().stream())
                .filter(event -> event.number() == number).findFirst()
                .orElseThrow(() -> Refusal.of("central.event.none", String.valueOf(number)));
    }
}
