package org.guichet.ui.seatmap;

import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Where the map looks: the viewport within its bounds, and the ways to move it. JavaFX thread only. */
final class Camera {

    private static final double FIT_MARGIN = 14;
    /** Closest: this many pixels between neighbours. */
    private static final double MOST_PITCH = 60;
    private static final double BUTTON_FACTOR = 1.5;
    /** What is revealed keeps this distance from the border: clear of buttons, names and notices there. */
    private static final double REVEAL_EDGE = 80;
    /** A section that is approached leaves this much around it. */
    private static final double APPROACH_EDGE = 56;
    /** Where places are revealed in a house seen from afar, neighbours are this far apart. */
    private static final double REVEAL_PITCH = 12;

    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(new Viewport(1, 0, 0, 0, 0));
    private final Glide glide = new Glide(this::lookAt);
    private final Consumer<Viewport> moved;
    private @Nullable PlanShape shape;
    private double width;
    private double height;
    private double density = 1;
    /** True while the whole house is shown, which then follows the size of the window. */
    private boolean whole = true;

    /** @param moved told after every move, and when size or density changed */
    Camera(Consumer<Viewport> moved) {
        this.moved = moved;
    }

    ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    Viewport viewport() {
        return viewport.get();
    }

    /** Pixels of the screen a logical pixel. */
    double density() {
        return density;
    }

    /** Looks at the whole of another plan. */
    void look(PlanShape next) {
        shape = next;
        fit();
    }

    void resize(double newWidth, double newHeight) {
        if (newWidth != width || newHeight != height) {
            Viewport now = viewport();
            width = newWidth;
            height = newHeight;
            put(now.width() < 1 ? now : now.resized(newWidth, newHeight));
        }
    }

    void density(double pixelsPerUnit) {
        density = pixelsPerUnit;
        put(viewport());
    }

    void fit() {
        glide.stop();
        whole = true;
        put(viewport());
    }

    void lookAt(Viewport view) {
        whole = false;
        put(view);
    }

    private void put(Viewport view) {
        PlanShape known = shape;
        if (known != null && width >= 1 && height >= 1) {
            viewport.set((whole ? fitting(known) : clamped(known, view)).onPixels(density));
            moved.accept(viewport());
        }
    }

    private Viewport fitting(PlanShape known) {
        return Viewport.fit(known.box(), width, height, FIT_MARGIN);
    }

    private Viewport clamped(PlanShape known, Viewport view) {
        double least = fitting(known).scale();
        return view.clamp(known.box().grown(FIT_MARGIN / least), least, Math.max(least, MOST_PITCH / known.pitch));
    }

    void zoomIn() {
        zoom(BUTTON_FACTOR);
    }

    void zoomOut() {
        zoom(1 / BUTTON_FACTOR);
    }

    private void zoom(double factor) {
        PlanShape known = shape;
        if (known == null) {
            return;
        }
        Viewport to = glide.target(viewport()).zoomAt(factor, width / 2, height / 2);
        if (to.scale() <= fitting(known).scale()) {
            fit();
        } else {
            glide.to(viewport(), clamped(known, to));
        }
    }

    /** Zooms at a point of the map, at once. */
    void zoomAt(double factor, double x, double y) {
        PlanShape known = shape;
        glide.stop();
        if (known != null && viewport().scale() * factor <= fitting(known).scale()) {
            fit();
        } else {
            lookAt(viewport().zoomAt(factor, x, y));
        }
    }

    void pan(double dx, double dy) {
        glide.stop();
        lookAt(viewport().pan(dx, dy));
    }

    /**
     * Brings places into view, gently and only as far as needed.
     *
     * @return false when they are seen as they should be already, and nothing moves
     */
    boolean reveal(int[] places) {
        PlanShape known = shape;
        if (known == null || places.length == 0) {
            return false;
        }
        Viewport now = glide.target(viewport());
        Viewport wanted = Revealing.reveal(known, now, places, REVEAL_EDGE, REVEAL_PITCH);
        if (wanted.equals(now)) {
            return false;
        }
        Viewport next = clamped(known, wanted).onPixels(density);
        if (next.equals(now)) {
            return false;
        }
        glide.to(viewport(), next);
        return true;
    }

    /** Looks at one section from near enough to see its seats. */
    void approach(int section) {
        PlanShape known = shape;
        SectionShape target = known == null ? null : known.sections[section];
        if (known != null && target != null) {
            Viewport close = Viewport.fit(target.box, width, height, APPROACH_EDGE);
            double scale = Math.max(close.scale(), MapDetail.MIDDLE.from() * 1.6 / known.pitch);
            glide.to(viewport(), clamped(known, close.zoomAt(scale / close.scale(), width / 2, height / 2)));
        }
    }
}
