package org.guichet.seating.generate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.guichet.seating.codec.PlanDocument.Area;
import org.guichet.seating.codec.PlanDocument.Caption;
import org.guichet.seating.codec.PlanDocument.Position;
import org.guichet.seating.codec.PlanDocument.Size;
import org.guichet.seating.generate.Track.Spot;
import org.jspecify.annotations.Nullable;

/** The few shapes that floors are drawn with, in whole plan units. */
final class Shapes {

    private static final int CORNERS_A_LEG = 12;

    private Shapes() {}

    /** A word centred on a point. */
    static Area word(String words, double x, double y, int size, String colour) {
        return new Area("text", null, null, null, null, new Caption(words, at(0, 0), colour, BigDecimal.valueOf(size)),
                null, null, null, at(x, y), null);
    }

    static Area rectangle(double left, double top, double width, double height, @Nullable String fill,
            @Nullable String border, @Nullable String uuid, @Nullable Caption caption) {
        return new Area("rectangle", null, new Size(Bowl.whole(width), Bowl.whole(height)), null, null, caption, fill,
                border, null, at(left, top), uuid);
    }

    static Area circle(double x, double y, double radius, String border) {
        return new Area("circle", null, null, null, Bowl.whole(radius), null, null, border, null, at(x, y), null);
    }

    /** The ground inside a track. */
    static Area ground(Track track, double offset, String fill, String border) {
        List<Position> points = new ArrayList<>();
        for (int leg = 0; leg < 8; leg++) {
            int steps = leg % 2 == 1 ? CORNERS_A_LEG : 1;
            for (int step = 0; step < steps; step++) {
                Spot spot = track.at(offset, leg + (double) step / steps);
                points.add(at(spot.x(), spot.y()));
            }
        }
        return new Area("polygon", points, null, null, null, null, fill, border, null, at(0, 0), null);
    }

    static Position at(double x, double y) {
        return new Position(Bowl.whole(x), Bowl.whole(y));
    }
}
