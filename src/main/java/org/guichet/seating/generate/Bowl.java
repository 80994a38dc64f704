package org.guichet.seating.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.guichet.seating.codec.PlanDocument.Area;
import org.guichet.seating.codec.PlanDocument.Position;
import org.guichet.seating.codec.PlanDocument.Row;
import org.guichet.seating.codec.PlanDocument.Seat;
import org.guichet.seating.codec.PlanDocument.Zone;
import org.guichet.seating.generate.Track.Spot;

/**
 * Fills the sections around a track with rows of seats at one pitch, clear of the aisles at their edges.
 *
 * @param captionSize of the sections' names, in plan units
 */
record Bowl(Track track, int captionSize) {

    /** From one seat to the next, in plan units. */
    static final double PITCH = 16;
    static final int SEAT_RADIUS = 6;
    /** Kept free between the outer seats of neighbouring sections, beside the seats' own room. */
    static final double AISLE = 10;

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    /** A row to come: its label, how far out it runs and the category of its seats. */
    record Line(String label, double offset, String category) {}

    /** Label of the row of that rank from 0: A to Z without I and O, then AA, BB and on. */
    static String rowLabel(int rank) {
        return LETTERS.substring(rank % LETTERS.length(), rank % LETTERS.length() + 1)
                .repeat(rank / LETTERS.length() + 1);
    }

    /** The section between two stations, its name written at {@code captionOffset}. */
    Zone section(String name, double from, double to, List<Line> lines, double captionOffset) {
        double half = track.length(captionOffset, from, to) / 2;
        Spot middle = track.at(captionOffset, track.station(captionOffset, from, half));
        Position origin = new Position(whole(middle.x()), whole(middle.y()));
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(row(name, line, from, to, origin));
        }
        return new Zone(name, name, null, origin, rows, List.of(caption(name)));
    }

    private Row row(String section, Line line, double from, double to, Position origin) {
        double length = track.length(line.offset(), from, to) - AISLE;
        int count = (int) Math.floor(length / PITCH + 1e-9);
        double first = (length + AISLE - (count - 1) * PITCH) / 2;
        Position start = Shapes.at(0, 0);
        List<Seat> seats = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Position seat = minus(at(line.offset(), from, first + i * PITCH), origin);
            if (i == 0) {
                start = seat;
            }
            String number = String.valueOf(i + 1);
            seats.add(new Seat(section + "-" + line.label() + "-" + number, number, line.category(),
                    minus(seat, start), BigDecimal.valueOf(SEAT_RADIUS), null, null));
        }
        return new Row(line.label(), seats, start, null, null, null, null);
    }

    private Position at(double offset, double from, double distance) {
        Spot spot = track.at(offset, track.station(offset, from, distance));
        return new Position(hundredths(spot.x()), hundredths(spot.y()));
    }

    private static Position minus(Position a, Position b) {
        return new Position(a.x().subtract(b.x()), a.y().subtract(b.y()));
    }

    static BigDecimal whole(double value) {
        return BigDecimal.valueOf(Math.round(value));
    }

    private static BigDecimal hundredths(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private Area caption(String words) {
        return Shapes.word(words, 0, 0, captionSize, "#5b6577");
    }
}
