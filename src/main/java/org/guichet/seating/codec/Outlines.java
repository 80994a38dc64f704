package org.guichet.seating.codec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.guichet.seating.Outline;
import org.guichet.seating.codec.PlanDocument.Area;
import org.guichet.seating.codec.PlanDocument.Caption;
import org.guichet.seating.codec.PlanDocument.Position;
import org.jspecify.annotations.Nullable;

/** Turns an area into an outline: curves become polygons, rotations are carried out, positions become absolute. */
final class Outlines {

    private static final int CORNERS_OF_A_CIRCLE = 48;
    private static final double CAPTION_SIZE = 16;
    private static final int CAPTION_COLOUR = 0x333333;

    private Outlines() {}

    static Outline of(Area area, Position zone) {
        double x = at(zone.x(), area.position() == null ? null : area.position().x());
        double y = at(zone.y(), area.position() == null ? null : area.position().y());
        double turn = Math.toRadians(area.rotation() == null ? 0 : area.rotation().doubleValue() % 360);
        List<Float> points = new ArrayList<>();
        double[] shape = shape(area);
        for (int i = 0; i < shape.length; i += 2) {
            points.add((float) (x + shape[i] * Math.cos(turn) - shape[i + 1] * Math.sin(turn)));
            points.add((float) (y + shape[i] * Math.sin(turn) + shape[i + 1] * Math.cos(turn)));
        }
        return new Outline(List.copyOf(points), Colour.of(area.color()), Colour.of(area.borderColor()),
                word(area.text(), x, y));
    }

    private static Outline.@Nullable Word word(@Nullable Caption caption, double x, double y) {
        if (caption == null || caption.text().isBlank()) {
            return null;
        }
        Integer colour = Colour.of(caption.color());
        return new Outline.Word(caption.text(), (float) (x + caption.position().x().doubleValue()),
                (float) (y + caption.position().y().doubleValue()),
                (float) (caption.size() == null ? CAPTION_SIZE : caption.size().doubleValue()),
                colour == null ? CAPTION_COLOUR : colour);
    }

    /** x, y alternating, relative to the area's position. */
    private static double[] shape(Area area) {
        if (area.polygon() != null) {
            double[] points = new double[area.polygon().size() * 2];
            for (int i = 0; i < area.polygon().size(); i++) {
                points[2 * i] = area.polygon().get(i).x().doubleValue();
                points[2 * i + 1] = area.polygon().get(i).y().doubleValue();
            }
            return points;
        }
        if (area.rectangle() != null) {
            double width = area.rectangle().width().doubleValue();
            double height = area.rectangle().height().doubleValue();
            return new double[]{0, 0, width, 0, width, height, 0, height};
        }
        if (area.ellipse() != null) {
            return ellipse(area.ellipse().x().doubleValue(), area.ellipse().y().doubleValue());
        }
        if (area.circle() != null) {
            return ellipse(area.circle().doubleValue(), area.circle().doubleValue());
        }
        return new double[0];
    }

    private static double[] ellipse(double radiusX, double radiusY) {
        double[] points = new double[CORNERS_OF_A_CIRCLE * 2];
        for (int i = 0; i < CORNERS_OF_A_CIRCLE; i++) {
            double angle = 2 * Math.PI * i / CORNERS_OF_A_CIRCLE;
            points[2 * i] = radiusX * Math.cos(angle);
            points[2 * i + 1] = radiusY * Math.sin(angle);
        }
        return points;
    }

    private static double at(BigDecimal zone, @Nullable BigDecimal area) {
        return zone.doubleValue() + (area == null ? 0 : area.doubleValue());
    }
}
