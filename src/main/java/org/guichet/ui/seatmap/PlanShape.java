package org.guichet.ui.seatmap;

import java.util.Arrays;
import java.util.List;

import org.guichet.seating.Outline;
import org.guichet.seating.SeatIndex;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.Section;
import org.guichet.seating.StandingArea;
import org.jspecify.annotations.Nullable;

/** All that drawing a plan needs and that no state changes: index, shapes, the usual distance of seats. Immutable. */
public final class PlanShape {

    /** A seat's radius in distances to its neighbour: rows stay apart, discs do not touch. */
    private static final double RADIUS = 0.4;
    private static final int MEASURED_SEATS = 20_000;

    final SeatingPlan plan;
    final SeatIndex index;
    /** Price zone and accessibility by slot of the index: {@code zone * 2}, odd for accessible places. */
    final byte[] kind;
    /** The usual distance between neighbours, in plan units. */
    final double pitch;
    final double radius;
    private final Box box;
    final Drawn[] outlines;
    /** By section: the word of the plan that is its name, which says where its author wants it; null without one. */
    final Outline.@Nullable Word[] captions;
    final Drawn[] areas;
    /** By section; null where a section has no seats. */
    final @Nullable SectionShape[] sections;

    public PlanShape(SeatingPlan plan) {
        this.plan = plan;
        this.index = new SeatIndex(plan);
        this.pitch = pitch(plan);
        this.radius = pitch * RADIUS;
        this.kind = new byte[plan.seatCount()];
        for (int slot = 0; slot < kind.length; slot++) {
            int seat = index.seat(slot);
            kind[slot] = (byte) (plan.priceZone(seat) * 2 + (plan.isAccessible(seat) ? 1 : 0));
        }
        this.captions = captions(plan);
        List<Outline.@Nullable Word> known = Arrays.asList(captions);
        this.outlines = plan.outlines().stream().filter(outline -> !known.contains(outline.word())
                || outline.word() == null).map(Drawn::of).toArray(Drawn[]::new);
        this.areas = plan.standingAreas().stream().map(StandingArea::outline).map(Drawn::of).toArray(Drawn[]::new);
        this.sections = shapes(plan, pitch);
        this.box = drawn();
    }

    private static Outline.@Nullable Word[] captions(SeatingPlan plan) {
        Outline.@Nullable Word[] captions = new Outline.@Nullable Word[plan.sections().size()];
        for (Outline outline : plan.outlines()) {
            Outline.Word word = outline.word();
            for (int i = 0; word != null && outline.points().isEmpty() && i < captions.length; i++) {
                if (plan.sections().get(i).name().equals(word.text())) {
                    captions[i] = word;
                }
            }
        }
        return captions;
    }

    private static @Nullable SectionShape[] shapes(SeatingPlan plan, double pitch) {
        List<Section> sections = plan.sections();
        @Nullable
        SectionShape[] shapes = new @Nullable SectionShape[sections.size()];
        for (int i = 0; i < shapes.length; i++) {
            Section section = sections.get(i);
            boolean seats = plan.rows().subList(section.firstRow(), section.endRow()).stream()
                    .anyMatch(row -> row.seats() > 0);
            shapes[i] = seats ? SectionShape.of(plan, section, pitch) : null;
        }
        return shapes;
    }

    private static double pitch(SeatingPlan plan) {
        int every = plan.seatCount() / MEASURED_SEATS + 1;
        double[] steps = new double[plan.seatCount() / every + 1];
        int found = 0;
        for (int seat = 0; seat < plan.seatCount(); seat += every) {
            int right = plan.right(seat);
            if (right != SeatingPlan.NONE) {
                steps[found++] = Math.hypot(plan.x(seat) - plan.x(right), plan.y(seat) - plan.y(right));
            }
        }
        Arrays.sort(steps, 0, found);
        double middle = found == 0 ? 0 : steps[found / 2];
        return middle > 0 ? middle : plan.seatCount() > 0 ? Math.max(1, plan.radius(0) * 2.5) : 10;
    }

    private Box drawn() {
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (int slot = 0; slot < kind.length; slot++) {
            minX = Math.min(minX, index.x(slot) - pitch / 2);
            minY = Math.min(minY, index.y(slot) - pitch / 2);
            maxX = Math.max(maxX, index.x(slot) + pitch / 2);
            maxY = Math.max(maxY, index.y(slot) + pitch / 2);
        }
        for (Drawn[] drawn : List.of(outlines, areas)) {
            for (Drawn shape : drawn) {
                minX = Math.min(minX, shape.box.minX());
                minY = Math.min(minY, shape.box.minY());
                maxX = Math.max(maxX, shape.box.maxX());
                maxY = Math.max(maxY, shape.box.maxY());
            }
        }
        return minX > maxX ? new Box(0, 0, plan.width(), plan.height()) : new Box(minX, minY, maxX, maxY);
    }

    /** Around everything that is drawn. */
    public Box box() {
        return box;
    }

    /** The standing area under a point of the plan, or null. */
    @Nullable
    StandingArea areaAt(double x, double y) {
        for (int i = 0; i < areas.length; i++) {
            if (Polygons.contains(areas[i].points, x, y)) {
                return plan.standingAreas().get(i);
            }
        }
        return null;
    }

    /** The section whose shape is under a point of the plan, or {@link SeatingPlan#NONE}. */
    int sectionAt(double x, double y) {
        for (int i = 0; i < sections.length; i++) {
            SectionShape shape = sections[i];
            if (shape != null && shape.box.contains(x, y) && Polygons.contains(shape.points, x, y)) {
                return i;
            }
        }
        return SeatingPlan.NONE;
    }

    /** An outline with its numbers unboxed. */
    static final class Drawn {
        final float[] points;
        final Box box;
        final Outline outline;

        private Drawn(Outline outline) {
            this.outline = outline;
            this.points = new float[outline.points().size()];
            for (int i = 0; i < points.length; i++) {
                points[i] = outline.points().get(i);
            }
            Outline.Word word = outline.word();
            this.box = points.length == 0 && word != null
                    ? new Box(word.x(), word.y(), word.x(), word.y()) : Polygons.box(points);
        }

        static Drawn of(Outline outline) {
            return new Drawn(outline);
        }
    }
}
