package org.guichet.seating.codec;

import java.math.BigDecimal;

import org.guichet.seating.codec.PlanDocument.Area;
import org.guichet.seating.codec.PlanDocument.Position;

/** Numbers that a map can be drawn with. A schema allows 1e300; a screen does not. */
record Sanity(Problems problems) {

    /** From the origin, in plan units. */
    static final int FARTHEST = 1_000_000;

    private static final BigDecimal LIMIT = BigDecimal.valueOf(FARTHEST);

    static boolean isSane(BigDecimal value) {
        return value.abs().compareTo(LIMIT) <= 0;
    }

    static boolean isSane(Position position) {
        return isSane(position.x()) && isSane(position.y());
    }

    static boolean isLength(BigDecimal value) {
        return value.signum() > 0 && isSane(value);
    }

    static double sum(BigDecimal a, BigDecimal b, BigDecimal c) {
        return a.doubleValue() + b.doubleValue() + c.doubleValue();
    }

    boolean coordinates(String place, Position position) {
        boolean sane = coordinate(place + ".x", position.x());
        return coordinate(place + ".y", position.y()) && sane;
    }

    boolean coordinate(String place, BigDecimal value) {
        if (isSane(value)) {
            return true;
        }
        problems.add(place, "plan.number.far", FARTHEST);
        return false;
    }

    /** Every number of an area; noted and false when one is out of range. */
    boolean area(String place, Area area) {
        boolean sane = area.position() == null || coordinates(place + ".position", area.position());
        if (area.polygon() != null) {
            for (int i = 0; i < area.polygon().size(); i++) {
                sane &= coordinates(place + ".polygon.points[" + i + "]", area.polygon().get(i));
            }
        }
        if (area.rectangle() != null) {
            sane &= coordinate(place + ".rectangle.width", area.rectangle().width());
            sane &= coordinate(place + ".rectangle.height", area.rectangle().height());
        }
        if (area.ellipse() != null) {
            sane &= coordinates(place + ".ellipse.radius", area.ellipse());
        }
        if (area.circle() != null) {
            sane &= coordinate(place + ".circle.radius", area.circle());
        }
        if (area.rotation() != null) {
            sane &= coordinate(place + ".rotation", area.rotation());
        }
        if (area.text() != null) {
            sane &= coordinates(place + ".text.position", area.text().position());
            sane &= area.text().size() == null || coordinate(place + ".text.size", area.text().size());
        }
        return sane;
    }
}
