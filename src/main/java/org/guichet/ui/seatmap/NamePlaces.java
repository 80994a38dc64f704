package org.guichet.ui.seatmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.guichet.seating.Outline;
import org.guichet.seating.SeatingPlan;
import org.jspecify.annotations.Nullable;

/**
 * Where the section names stand when seats are drawn, so that no seat is hidden: in the free room nearest the middle of
 * the section (between two rings, in an aisle, behind the last row), in the middle of that room, upright where only an
 * upright strip is free, beside the section where nothing in it is. A name is as large on the screen at any zoom, so
 * places differ from step to step of the scale. Where the plan itself has the name as a word, the search begins there.
 * Immutable.
 */
final class NamePlaces {

    /** Scales share places while they are less than this factor apart: a name a pixel or two too wide at most. */
    private static final double STEP = Math.pow(2, 0.125);
    private static final int TRIES = 900;

    /** Where the middle of each section's name is, in plan units. */
    final float[] x;
    final float[] y;
    /** False where the name found no free room and covers seats. */
    final boolean[] free;
    /** True where the name reads upwards. */
    final boolean[] upright;

    private NamePlaces(int sections) {
        x = new float[sections];
        y = new float[sections];
        free = new boolean[sections];
        upright = new boolean[sections];
    }

    /** The step that a scale belongs to. */
    static int step(double scale) {
        return (int) Math.floor(Math.log(scale) / Math.log(STEP));
    }

    /**
     * Places for all scales of a step.
     *
     * @param letters the letters of the names, in pixels as {@code scale}
     */
    static NamePlaces find(PlanShape shape, int step, Letters letters) {
        double scale = Math.pow(STEP, step + 1);
        NamePlaces places = new NamePlaces(shape.sections.length);
        List<Box> taken = new ArrayList<>();
        for (PlanShape.Drawn outline : shape.outlines) {
            if (outline.points.length > 4) {
                taken.add(outline.box);
            }
        }
        for (int i = 0; i < shape.sections.length; i++) {
            SectionShape section = shape.sections[i];
            if (section != null) {
                String name = shape.plan.sections().get(i).name();
                double halfWidth = (letters.width(name) / 2 + 1) / scale;
                double halfHeight = (letters.capHeight() / 2 + 1) / scale;
                places.place(shape, i, section, halfWidth, halfHeight, taken);
            }
        }
        return places;
    }

    private void place(PlanShape shape, int index, SectionShape section, double halfWidth, double halfHeight,
            List<Box> taken) {
        Box drawn = shape.box().grown(2 * halfHeight);
        Room level = new Room(shape, drawn, halfWidth, halfHeight, taken);
        Room turned = new Room(shape, drawn, halfHeight, halfWidth, taken);
        Outline.Word caption = shape.captions[index];
        double[] middle = caption == null ? middle(shape.plan, section) : new double[]{caption.x(), caption.y()};
        double[] found = level.nearestFree(middle[0], middle[1], section, true);
        if (found == null) {
            found = turned.nearestFree(middle[0], middle[1], section, true);
            upright[index] = found != null;
        }
        if (found == null) {
            found = level.nearestFree(middle[0], middle[1], section, false);
        }
        free[index] = found != null;
        Room room = upright[index] ? turned : level;
        boolean asDrawn = caption != null && found != null && Arrays.equals(found, middle);
        double[] at = found == null || asDrawn ? middle : room.centred(found);
        x[index] = (float) at[0];
        y[index] = (float) at[1];
        taken.add(room.at(at[0], at[1]));
    }

    private static double[] middle(SeatingPlan plan, SectionShape section) {
        double sumX = 0;
        double sumY = 0;
        for (int seat = section.first; seat < section.end; seat++) {
            sumX += plan.x(seat);
            sumY += plan.y(seat);
        }
        int seats = section.end - section.first;
        return new double[]{sumX / seats, sumY / seats};
    }

    /** Room for one name among seats, shapes and the names placed before. */
    private record Room(PlanShape shape, Box drawn, double halfWidth, double halfHeight, List<Box> taken) {

        Box at(double atX, double atY) {
            return new Box(atX - halfWidth, atY - halfHeight, atX + halfWidth, atY + halfHeight);
        }

        boolean isFree(double atX, double atY) {
            double seat = shape.radius;
            if (!drawn.contains(atX - halfWidth, atY - halfHeight)
                    || !drawn.contains(atX + halfWidth, atY + halfHeight)) {
                return false;
            }
            if (shape.index.anyIn(atX - halfWidth - seat, atY - halfHeight - seat, atX + halfWidth + seat,
                    atY + halfHeight + seat)) {
                return false;
            }
            Box box = at(atX, atY);
            for (Box other : taken) {
                if (box.touches(other)) {
                    return false;
                }
            }
            return true;
        }

        /** Goes outwards in a spiral to the first free point in the section, or to the first near it and in no other. */
        double @Nullable [] nearestFree(double fromX, double fromY, SectionShape section, boolean inside) {
            double reach = Math.max(section.box.width(), section.box.height()) / 2
                    + 3 * Math.min(halfWidth, halfHeight);
            double spacing = Math.max(shape.pitch / 2, Math.sqrt(Math.PI * reach * reach / TRIES));
            Box around = section.box.grown(2 * halfHeight + shape.pitch);
            for (int i = 0; i < TRIES; i++) {
                double distance = spacing * Math.sqrt(i / Math.PI);
                double angle = i * 2.399963;
                double atX = fromX + distance * Math.cos(angle);
                double atY = fromY + distance * Math.sin(angle);
                boolean fits = i == 0 || (inside ? Polygons.contains(section.points, atX, atY)
                        : around.contains(atX, atY) && shape.sectionAt(atX, atY) == SeatingPlan.NONE);
                if (fits && isFree(atX, atY)) {
                    return new double[]{atX, atY};
                }
            }
            return null;
        }

        /** The middle of the free strip around a free point, first downwards, then across. */
        double[] centred(double[] at) {
            double step = shape.pitch / 8;
            double up = run(at[0], at[1], 0, -step);
            double down = run(at[0], at[1], 0, step);
            double midY = at[1] + (down - up) / 2 * step;
            double left = run(at[0], midY, -step, 0);
            double right = run(at[0], midY, step, 0);
            return new double[]{at[0] + (right - left) / 2 * step, midY};
        }

        private int run(double fromX, double fromY, double dx, double dy) {
            int most = 16;
            int steps = 0;
            while (steps < most && isFree(fromX + (steps + 1) * dx, fromY + (steps + 1) * dy)) {
                steps++;
            }
            return steps;
        }
    }
}
