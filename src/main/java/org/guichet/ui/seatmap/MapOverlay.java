package org.guichet.ui.seatmap;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.guichet.seating.SeatingPlan;
import org.jspecify.annotations.Nullable;

/**
 * What is pointed out over the picture: hover, focus, offers and cart lines, the seats brushed over, sections whose names
 * are out of sight. A handful of nodes and no canvas: a transparent canvas as large as the window costs the software renderer a full blend every frame.
 */
final class MapOverlay extends Pane {

    private static final double LEAST_RADIUS = 5;
    /** Marked places farther apart than this many seat distances are outlined apart. */
    private static final double APART = 1.7;

    private final SectionTags sections = new SectionTags();
    private final Group marks = new Group();
    private final Path brushed = new Path();
    private final Circle hover = circle("map-hover");
    private final Circle focusHalo = circle("map-focus-halo");
    private final Circle focus = circle("map-focus");
    private final List<Shown> shown = new ArrayList<>();

    private record Shown(Mark mark, Path band, @Nullable Label label) {}

    MapOverlay() {
        setMouseTransparent(true);
        setManaged(false);
        brushed.getStyleClass().add("map-brushed");
        getChildren().addAll(sections, marks, brushed, hover, focusHalo, focus);
    }

    private static Circle circle(String style) {
        Circle circle = new Circle();
        circle.getStyleClass().add(style);
        circle.setVisible(false);
        return circle;
    }

    void marks(List<Mark> next) {
        shown.clear();
        marks.getChildren().clear();
        for (Mark mark : next) {
            Path band = new Path();
            band.getStyleClass().add("map-mark-band");
            Label label = mark.label().isEmpty() ? null : new Label(mark.label());
            if (label != null) {
                label.getStyleClass().add("map-mark");
            }
            shown.add(new Shown(mark, band, label));
            marks.getChildren().add(band);
        }
        shown.stream().map(Shown::label).filter(java.util.Objects::nonNull).forEach(marks.getChildren()::add);
    }

    /** Names the sections whose names in the picture are not seen, clear of the buttons. */
    void name(PlanShape shape, @Nullable NamePlaces own, Viewport view, Box buttons) {
        sections.place(shape, own, view, buttons);
    }

    /** Puts everything where the viewport has it. */
    void place(PlanShape shape, Viewport view, int hovered, int focused, List<Integer> brush) {
        double seat = Math.max(LEAST_RADIUS, shape.radius * view.scale());
        put(hover, shape, view, hovered == focused ? SeatingPlan.NONE : hovered, seat + 2.5);
        put(focusHalo, shape, view, focused, seat + 4);
        put(focus, shape, view, focused, seat + 4);
        band(brushed, shape, view, brush, seat);
        for (Shown each : shown) {
            band(each.band(), shape, view, each.mark().places(), seat);
            if (each.label() != null) {
                put(each.label(), shape, view, each.mark().places(), seat);
                // the card beside the place says it all
                boolean told = each.mark().places().contains(hovered) || each.mark().places().contains(focused);
                each.label().setVisible(each.label().isVisible() && !told);
            }
        }
    }

    private static void put(Circle circle, PlanShape shape, Viewport view, int place, double radius) {
        circle.setVisible(place != SeatingPlan.NONE && shape.plan.isSeat(place));
        if (circle.isVisible()) {
            circle.setCenterX(view.toScreenX(shape.plan.x(place)));
            circle.setCenterY(view.toScreenY(shape.plan.y(place)));
            circle.setRadius(radius);
        }
    }

    private static void band(Path band, PlanShape shape, Viewport view, List<Integer> places, double seat) {
        band.getElements().clear();
        band.setStrokeWidth(2 * seat + 7);
        double lastX = Double.MAX_VALUE;
        double lastY = Double.MAX_VALUE;
        for (int place : places) {
            double x = view.toScreenX(shape.plan.x(place));
            double y = view.toScreenY(shape.plan.y(place));
            boolean goesOn = Math.hypot(x - lastX, y - lastY) <= APART * shape.pitch * view.scale();
            if (!goesOn) {
                band.getElements().add(new MoveTo(x, y));
            }
            // a line of no length still gets its round cap
            band.getElements().add(new LineTo(x + (goesOn ? 0 : 0.01), y));
            lastX = x;
            lastY = y;
        }
    }

    /** The label above the middle of its places, inside the map. */
    private void put(Label label, PlanShape shape, Viewport view, List<Integer> places, double seat) {
        if (places.isEmpty()) {
            label.setVisible(false);
            return;
        }
        double middle = places.stream().mapToDouble(place -> view.toScreenX(shape.plan.x(place))).average().orElse(0);
        double top = places.stream().mapToDouble(place -> view.toScreenY(shape.plan.y(place))).min().orElse(0);
        double bottom = places.stream().mapToDouble(place -> view.toScreenY(shape.plan.y(place))).max().orElse(0);
        label.applyCss();
        double w = Math.ceil(label.prefWidth(-1));
        double h = Math.ceil(label.prefHeight(-1));
        boolean seen = middle > 0 && middle < view.width() && bottom > 0 && top < view.height();
        label.setVisible(seen);
        double above = top - seat - 8 - h;
        double y = above >= 4 ? above : bottom + seat + 8;
        label.resizeRelocate(Math.rint(Math.clamp(middle - w / 2, 4, Math.max(4, view.width() - w - 4))), Math.rint(y),
                w, h);
    }
}
