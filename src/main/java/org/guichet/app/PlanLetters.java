package org.guichet.app;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guichet.kernel.Place;
import org.guichet.kernel.Problem;
import org.guichet.seating.Row;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.Section;
import org.guichet.seating.StandingArea;
import org.guichet.ticketing.pdf.TicketFonts;

/** Whether tickets can show what a plan calls its places: better asked at import than seen at the gate. */
public final class PlanLetters {

    private PlanLetters() {}

    /** A warning that names the letters which tickets would show as boxes; empty when there are none. */
    public static Optional<Problem> warning(SeatingPlan plan, String file) {
        String names = Stream.of(plan.sections().stream().map(Section::name), plan.rows().stream().map(Row::label),
                plan.standingAreas().stream().map(StandingArea::name),
                IntStream.range(0, plan.seatCount()).mapToObj(plan::number)).flatMap(all -> all).distinct()
                .collect(Collectors.joining());
        return Optional.of(TicketFonts.load().lacking(names)).filter(lacking -> !lacking.isEmpty())
                .map(lacking -> Problem.at(Place.file(file), "app.plan.letters", lacking));
    }
}
