package org.guichet.ui.seatmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

import org.jspecify.annotations.Nullable;

/**
 * Where the map names the sections whose own name is out of sight: at its border, where the way from the middle of what is
 * seen of a section to its name leaves the map; the largest parts first, none over another name or the buttons, and none
 * where seats are too small to be told apart. All in pixels of the window. Immutable.
 */
final class BorderNames {

    /** Between a name and the border. */
    private static final double EDGE = 3;
    /** A part of a section less than this many times as large as its name is a sliver, and stays without. */
    private static final double LEAST_PART = 7;
    /** How far a name that is in the way of another moves inwards at a time. */
    private static final double STEP = 4;

    /** How far beyond the middle of the part it may come, in ways from there to the name, and still be in the part. */
    private static final double BEYOND = -0.5;

    /** The middle of a section's name. */
    record Spot(int section, double x, double y) {}

    private record Part(int section, double area, double x, double y) {}

    private final PlanShape shape;
    private final NamePlaces own;
    private final Viewport view;
    private final IntToDoubleFunction width;
    private final double height;
    private final List<Box> taken = new ArrayList<>();

    private BorderNames(PlanShape shape, NamePlaces own, Viewport view, IntToDoubleFunction width, double height,
            Box buttons) {
        this.shape = shape;
        this.own = own;
        this.view = view;
        this.width = width;
        this.height = height;
        taken.add(buttons);
    }

    /**
     * @param own where the sections have their names, at the scale of the viewport
     * @param width of a section's name, by section
     * @param height of every name
     * @param buttons what covers the map
     */
    static List<Spot> find(PlanShape shape, NamePlaces own, Viewport view, IntToDoubleFunction width, double height,
            Box buttons) {
        if (MapDetail.of(shape.pitch * view.scale()) == MapDetail.FAR) {
            return List.of();
        }
        BorderNames names = new BorderNames(shape, own, view, width, height, buttons);
        List<Spot> spots = new ArrayList<>();
        for (Part part : names.unnamed()) {
            Spot spot = names.spot(part);
            if (spot != null) {
                names.taken.add(names.box(spot.section(), spot.x(), spot.y()));
                spots.add(spot);
            }
        }
        return spots;
    }

    /** What is seen of sections without their names, the largest first. Notes where the names in sight are. */
    private List<Part> unnamed() {
        Box seen = view.seen();
        Box buttons = taken.getFirst();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < shape.sections.length; i++) {
            SectionShape section = shape.sections[i];
            if (section == null || !section.box.touches(seen)) {
                continue;
            }
            Box level = box(i, view.toScreenX(own.x[i]), view.toScreenY(own.y[i]));
            Box name = own.upright[i] ? level.turned() : level;
            boolean inSight = name.minX() >= 0 && name.minY() >= 0 && name.maxX() <= view.width()
                    && name.maxY() <= view.height() && !name.touches(buttons);
            if (inSight) {
                taken.add(name);
                continue;
            }
            VisiblePart part = VisiblePart.of(section.points, seen);
            double area = part.area() * view.scale() * view.scale();
            if (area >= LEAST_PART * width.applyAsDouble(i) * height) {
                parts.add(new Part(i, area, view.toScreenX(part.middleX()), view.toScreenY(part.middleY())));
            }
        }
        parts.sort(Comparator.comparingDouble(Part::area).reversed());
        return parts;
    }

    private Box box(int section, double x, double y) {
        double half = width.applyAsDouble(section) / 2;
        return new Box(x - half, y - height / 2, x + half, y + height / 2);
    }

    private @Nullable Spot spot(Part part) {
        double nameX = view.toScreenX(own.x[part.section()]);
        double nameY = view.toScreenY(own.y[part.section()]);
        double asideX = EDGE + width.applyAsDouble(part.section()) / 2;
        double asideY = EDGE + height / 2;
        Spot over = overCut(part.section(), nameX, nameY, asideX, asideY);
        if (over != null) {
            return over;
        }
        double most = Math.min(share(part.x(), nameX, asideX, view.width() - asideX),
                share(part.y(), nameY, asideY, view.height() - asideY));
        double step = STEP / Math.max(STEP, Math.hypot(nameX - part.x(), nameY - part.y()));
        for (double share = most; most >= 0 && share >= BEYOND; share -= step) {
            double x = part.x() + (nameX - part.x()) * share;
            double y = part.y() + (nameY - part.y()) * share;
            if (isFree(part.section(), x, y)) {
                return new Spot(part.section(), x, y);
            }
        }
        return null;
    }

    /** Over a name that the border or the buttons cut, so that it is not read twice; null when it is out of sight. */
    private @Nullable Spot overCut(int section, double nameX, double nameY, double asideX, double asideY) {
        if (!box(section, nameX, nameY).touches(new Box(0, 0, view.width(), view.height()))) {
            return null;
        }
        double x = Math.clamp(nameX, asideX, Math.max(asideX, view.width() - asideX));
        double y = Math.clamp(nameY, asideY, Math.max(asideY, view.height() - asideY));
        Box buttons = taken.getFirst();
        x = box(section, x, y).touches(buttons) ? Math.min(x, buttons.minX() - asideX) : x;
        return isFree(section, x, y) ? new Spot(section, x, y) : null;
    }

    private boolean isFree(int section, double x, double y) {
        return taken.stream().noneMatch(box(section, x, y)::touches);
    }

    /** How much of the way from one number to another stays between two bounds; below 0 when not even its beginning. */
    private static double share(double from, double to, double low, double high) {
        if (from < low || from > high) {
            return -1;
        }
        double bound = to < from ? low : high;
        return Math.abs(to - from) <= Math.abs(bound - from) ? 1 : (bound - from) / (to - from);
    }
}
