package org.guichet.ui.seatmap;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.stage.Window;
import org.guichet.i18n.Texts;
import org.guichet.inventory.House;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.StandingArea;
import org.jspecify.annotations.Nullable;

/**
 * The map of a house: shows every place with its state, pans, zooms, and tells its owner which places were picked. It
 * decides nothing: a click on a sold seat is told too. All methods on the JavaFX thread except {@link #changed}.
 */
public final class SeatMap extends Region {

    private final Picture picture;
    private final Executor executor;
    private final MapOverlay overlay = new MapOverlay();
    private final HoverCard card = new HoverCard();
    private final ZoomButtons buttons = new ZoomButtons(this::zoomIn, this::zoomOut, this::fit);
    private final Camera camera = new Camera(this::moved);
    private final MapInput input = new MapInput(this, camera);
    private final Changes changes = new Changes(this::apply);
    private final House.Listener listener = (house, places) -> changes.add(places);

    private final ReadOnlyIntegerWrapper focusedPlace = new ReadOnlyIntegerWrapper(SeatingPlan.NONE);
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);

    private @Nullable House house;
    private @Nullable PlanShape shape;
    private MapPalette palette = MapPalette.light();
    private @Nullable MapWords words;
    private @Nullable FontLettering lettering;
    private int hovered = SeatingPlan.NONE;

    private Consumer<int[]> onToggle = places -> {};
    private Consumer<StandingArea> onArea = area -> {};
    private IntConsumer onHover = place -> {};

    /** @param painter runs the painting, off the JavaFX thread */
    public SeatMap(Executor painter) {
        this.executor = painter;
        this.picture = new Picture(painter, this::placeOverlay);
        getStyleClass().add("seat-map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        getChildren().addAll(picture.node(), overlay, buttons, card);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        input.install();
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::outputScaleXProperty).orElse(1.0)
                .subscribe(scale -> camera.density(scale.doubleValue()));
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false)
                .subscribe(_ -> placeOverlay());
        focusedProperty().subscribe(this::placeOverlay);
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(SeatMap.class.getResource("/org/guichet/styles/seatmap.css")).toExternalForm();
    }

    // ---- what is shown

    /** Shows another house, whole. Its plan is prepared in the background; {@link #readyProperty} tells when it is seen. */
    public void show(House next) {
        House before = house;
        if (before != null) {
            before.forget(listener);
        }
        house = next;
        next.listen(listener);
        hover(SeatingPlan.NONE);
        focusedPlace.set(SeatingPlan.NONE);
        retell();
        overlay.marks(List.of());
        PlanShape known = shape;
        if (known != null && known.plan == next.plan()) {
            paintWith(known);
            return;
        }
        ready.set(false);
        shape = null;
        executor.execute(() -> {
            PlanShape prepared = new PlanShape(next.plan());
            FontLettering letters = new FontLettering(next.plan(), Font.getDefault().getFamily());
            Platform.runLater(() -> prepared(next, prepared, letters));
        });
    }

    private void prepared(House asked, PlanShape prepared, FontLettering letters) {
        if (house == asked) {
            shape = prepared;
            lettering = letters;
            paintWith(prepared);
            camera.look(prepared);
            ready.set(true);
        }
    }

    private void paintWith(PlanShape prepared) {
        House shown = house;
        if (shown != null && lettering != null) {
            picture.painter(new MapPainter(prepared, palette, lettering), shown.states());
            placeOverlay();
        }
    }

    /** True once the house shown last is prepared and can be seen, walked and clicked. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Says which places changed state. Any thread; many calls become one repair at the next pulse. */
    public void changed(int[] places) {
        changes.add(places);
    }

    private void apply(int[] places) {
        picture.changed(places);
        if (hovered != SeatingPlan.NONE || focusedPlace.get() != SeatingPlan.NONE) {
            retell();
        }
    }

    public void setPalette(MapPalette next) {
        palette = next;
        PlanShape known = shape;
        if (known != null) {
            paintWith(known);
        }
    }

    /** Dims all price zones but that one; {@link SeatingPlan#NONE} dims none. */
    public void setZoneFilter(int zone) {
        picture.zone(zone);
    }

    /** Who says what places are called; to be given again when the language was switched. */
    public void setWords(MapWords next) {
        words = next;
        buttons.tell(next.language());
        retell();
    }

    /** Points places out: an offer, the lines of the cart. Replaces the marks before. */
    public void setMarks(List<Mark> marks) {
        overlay.marks(List.copyOf(marks));
        placeOverlay();
    }

    /** Draws at this level of detail whatever the scale; null lets the scale decide again. */
    public void setDetail(@Nullable MapDetail detail) {
        picture.forced(detail);
    }

    // ---- where it looks

    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return camera.viewportProperty();
    }

    public Viewport viewport() {
        return camera.viewport();
    }

    /** Looks at once at a part of the plan, within what {@link Viewport#clamp} allows. */
    public void lookAt(Viewport view) {
        camera.lookAt(view);
    }

    /** The whole house. */
    public void fit() {
        camera.fit();
    }

    public void zoomIn() {
        camera.zoomIn();
    }

    public void zoomOut() {
        camera.zoomOut();
    }

    /** Brings places into view, gently and only as far as needed; does nothing when all are seen as seats already. */
    public void reveal(int[] places) {
        if (camera.reveal(places)) {
            // another seat comes under the pointer; its card must not lie over what is shown
            hover(SeatingPlan.NONE);
        }
    }

    private void moved(Viewport view) {
        picture.show(view, camera.density());
    }

    // ---- what is picked

    /** Told the places that the clerk clicked, toggled by the keyboard, or brushed over with Shift. */
    public void setOnToggle(Consumer<int[]> told) {
        onToggle = told;
    }

    /** Told the standing area that the clerk clicked. */
    public void setOnArea(Consumer<StandingArea> told) {
        onArea = told;
    }

    /** Told the place under the pointer, {@link SeatingPlan#NONE} when there is none any more. */
    public void setOnHover(IntConsumer told) {
        onHover = told;
    }

    /** Told the viewport of each freshly painted picture when it is given to the scene. */
    public void setOnPresented(Consumer<Viewport> told) {
        picture.onPresented(told);
    }

    /** The place that the keyboard is on, or {@link SeatingPlan#NONE}. */
    public ReadOnlyIntegerProperty focusedPlaceProperty() {
        return focusedPlace.getReadOnlyProperty();
    }

    /** Moves the keyboard's place by a step; the first step begins in the middle of what is seen. */
    public void walk(Step step) {
        PlanShape known = shape;
        if (known == null || known.plan.seatCount() == 0) {
            return;
        }
        int from = focusedPlace.get();
        if (from == SeatingPlan.NONE) {
            Box seen = viewport().seen();
            from = known.index.nearest(seen.middleX(), seen.middleY(), known.box().width() + known.box().height());
        } else {
            from = new SeatWalk(known).from(from, step);
        }
        focusOn(from);
    }

    /** Puts the keyboard on a place and brings it into view; {@link SeatingPlan#NONE} takes it away. */
    public void focusOn(int place) {
        focusedPlace.set(place);
        hover(SeatingPlan.NONE);
        if (place != SeatingPlan.NONE) {
            reveal(new int[]{place});
        }
        retell();
        placeOverlay();
    }

    /** Toggles the place that the keyboard is on, if any. */
    public void toggleFocused() {
        if (focusedPlace.get() != SeatingPlan.NONE) {
            toggle(new int[]{focusedPlace.get()});
        }
    }

    /**
     * Carries out a key that means something to the map: arrows, Home, End, PageUp, PageDown, Space, Ctrl with + - 0. For
     * owners that keep the keyboard focus elsewhere.
     *
     * @return true when it did, and the event is consumed
     */
    public boolean act(KeyEvent pressed) {
        return input.key(pressed);
    }

    void toggle(int[] places) {
        onToggle.accept(places);
    }

    void pick(StandingArea area) {
        onArea.accept(area);
    }

    // ---- what is under the pointer

    @Nullable
    PlanShape shape() {
        return shape;
    }

    @Nullable
    House house() {
        return house;
    }

    void hover(int place) {
        if (place != hovered) {
            hovered = place;
            onHover.accept(place);
            retell();
            placeOverlay();
        }
    }

    void showCard(MapWords.Card told, double x, double y) {
        card.show(told, x, y, getWidth(), getHeight());
    }

    void showAreaCard(@Nullable StandingArea area, double x, double y) {
        if (area != null && words != null) {
            showCard(words.card(area), x, y);
        } else if (hovered == SeatingPlan.NONE && focusedPlace.get() == SeatingPlan.NONE) {
            card.hide();
        }
    }

    private void retell() {
        MapWords known = words;
        PlanShape drawn = shape;
        int place = hovered != SeatingPlan.NONE ? hovered : focusedPlace.get();
        if (known == null || drawn == null || place == SeatingPlan.NONE) {
            card.hide();
            setAccessibleText(known == null ? null : Texts.tell(known.language(), "map.name"));
            return;
        }
        setAccessibleText(known.spoken(place));
        double x = picture.displayed().toScreenX(drawn.plan.x(place));
        double y = picture.displayed().toScreenY(drawn.plan.y(place));
        if (x >= 0 && y >= 0 && x <= getWidth() && y <= getHeight()) {
            showCard(known.card(place), x, y);
        } else {
            card.hide();
        }
    }

    void placeOverlay() {
        PlanShape known = shape;
        if (known != null) {
            Bounds covered = buttons.getBoundsInParent();
            overlay.name(known, picture.names(), picture.displayed(), new Box(covered.getMinX(), covered.getMinY(),
                    covered.getMaxX(), covered.getMaxY()));
            overlay.place(known, picture.displayed(), hovered, focusedPlace.get(), input.brushed());
            if (hovered != SeatingPlan.NONE || focusedPlace.get() != SeatingPlan.NONE) {
                retell();
            }
        }
    }

    @Override
    protected void layoutChildren() {
        overlay.resizeRelocate(0, 0, getWidth(), getHeight());
        double w = buttons.prefWidth(-1);
        double h = buttons.prefHeight(-1);
        buttons.resizeRelocate(Math.rint(getWidth() - w - 12), 12, w, h);
        camera.resize(getWidth(), getHeight());
    }
}
