package org.guichet.ui.seatmap;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.StandingArea;

/** What mouse, wheel, pinch and keys mean on the map. */
final class MapInput {

    /** A press that moved less than this many pixels is a click. */
    private static final double CLICK = 5;
    /** A click may miss a seat's centre by this many seat distances, and a small seat by this many pixels. */
    private static final double MISS = 0.6;
    private static final double MISS_PIXELS = 4;
    /** One notch of a usual wheel, 40 units, is a factor of 1.2. */
    private static final double WHEEL = 0.0046;

    private final SeatMap map;
    private final Camera camera;
    private final List<Integer> brushed = new ArrayList<>();
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private boolean pressed;
    private boolean dragged;
    private boolean brushing;

    MapInput(SeatMap map, Camera camera) {
        this.map = map;
        this.camera = camera;
    }

    void install() {
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        map.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        map.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        map.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        map.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        map.addEventHandler(ZoomEvent.ZOOM, event -> {
            camera.zoomAt(event.getZoomFactor(), event.getX(), event.getY());
            event.consume();
        });
        map.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** The seats brushed over so far. */
    List<Integer> brushed() {
        return brushed;
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            map.requestFocus();
            pressed = true;
            dragged = false;
            brushing = event.isShiftDown();
            pressX = event.getX();
            pressY = event.getY();
            lastX = pressX;
            lastY = pressY;
            brush(pressX, pressY);
        }
    }

    private void drag(MouseEvent event) {
        if (!pressed) {
            return;
        }
        if (!dragged && Math.hypot(event.getX() - pressX, event.getY() - pressY) < CLICK) {
            return;
        }
        if (!dragged) {
            dragged = true;
            map.hover(SeatingPlan.NONE);
            map.setCursor(brushing ? Cursor.CROSSHAIR : Cursor.CLOSED_HAND);
        }
        if (brushing) {
            brushTo(event.getX(), event.getY());
        } else {
            camera.pan(event.getX() - lastX, event.getY() - lastY);
        }
        lastX = event.getX();
        lastY = event.getY();
    }

    private void release(MouseEvent event) {
        if (!pressed || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pressed = false;
        map.setCursor(null);
        int[] picked = brushed.stream().mapToInt(Integer::intValue).toArray();
        brushed.clear();
        map.placeOverlay();
        if (brushing && picked.length > 0) {
            map.toggle(picked);
        } else if (!dragged) {
            click(event.getX(), event.getY());
        }
        point(event.getX(), event.getY());
    }

    private void click(double x, double y) {
        PlanShape shape = map.shape();
        if (shape == null) {
            return;
        }
        int seat = seatAt(shape, x, y);
        double planX = camera.viewport().toPlanX(x);
        double planY = camera.viewport().toPlanY(y);
        StandingArea area = shape.areaAt(planX, planY);
        if (seat != SeatingPlan.NONE) {
            map.toggle(new int[]{seat});
        } else if (area != null) {
            map.pick(area);
        } else if (isFar(shape) && shape.sectionAt(planX, planY) != SeatingPlan.NONE) {
            camera.approach(shape.sectionAt(planX, planY));
        }
    }

    private boolean isFar(PlanShape shape) {
        return MapDetail.of(shape.pitch * camera.viewport().scale()) == MapDetail.FAR;
    }

    private int seatAt(PlanShape shape, double x, double y) {
        if (isFar(shape)) {
            return SeatingPlan.NONE;
        }
        Viewport view = camera.viewport();
        return shape.index.nearest(view.toPlanX(x), view.toPlanY(y),
                Math.max(shape.pitch * MISS, MISS_PIXELS / view.scale()));
    }

    /** Brushes along the whole way since the last event: a quick hand skips seats otherwise. */
    private void brushTo(double x, double y) {
        PlanShape shape = map.shape();
        double step = shape == null ? 1 : Math.max(1, shape.pitch * camera.viewport().scale() / 3);
        int steps = (int) Math.ceil(Math.hypot(x - lastX, y - lastY) / step);
        for (int i = 1; i <= steps; i++) {
            brush(lastX + (x - lastX) * i / steps, lastY + (y - lastY) * i / steps);
        }
        map.placeOverlay();
    }

    private void brush(double x, double y) {
        PlanShape shape = map.shape();
        House house = map.house();
        int seat = shape == null || !brushing ? SeatingPlan.NONE : seatAt(shape, x, y);
        if (seat != SeatingPlan.NONE && house != null && house.state(seat) == SeatState.MINE
                && !brushed.contains(seat)) {
            brushed.add(seat);
        }
    }

    private void point(double x, double y) {
        PlanShape shape = map.shape();
        if (shape == null || pressed) {
            return;
        }
        int seat = seatAt(shape, x, y);
        map.hover(seat);
        StandingArea area = seat != SeatingPlan.NONE ? null
                : shape.areaAt(camera.viewport().toPlanX(x), camera.viewport().toPlanY(y));
        map.setCursor(seat != SeatingPlan.NONE || area != null ? Cursor.HAND : null);
        if (seat == SeatingPlan.NONE) {
            map.showAreaCard(area, x, y);
        }
    }

    private void leave() {
        if (!pressed) {
            map.hover(SeatingPlan.NONE);
            map.showAreaCard(null, 0, 0);
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            camera.zoomAt(Math.exp(event.getDeltaY() * WHEEL), event.getX(), event.getY());
            point(event.getX(), event.getY());
        }
        event.consume();
    }

    /** Carries out a key of the map. */
    boolean key(KeyEvent event) {
        boolean done = event.isShortcutDown() ? zoomKey(event)
                : !event.isAltDown() && !event.isMetaDown() && walkKey(event.getCode());
        if (done) {
            event.consume();
        }
        return done;
    }

    private boolean zoomKey(KeyEvent event) {
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> camera.zoomIn();
            case MINUS, SUBTRACT -> camera.zoomOut();
            case DIGIT0, NUMPAD0 -> camera.fit();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean walkKey(KeyCode code) {
        switch (code) {
            case LEFT, KP_LEFT -> map.walk(Step.LEFT);
            case RIGHT, KP_RIGHT -> map.walk(Step.RIGHT);
            case UP, KP_UP -> map.walk(Step.UP);
            case DOWN, KP_DOWN -> map.walk(Step.DOWN);
            case HOME -> map.walk(Step.ROW_START);
            case END -> map.walk(Step.ROW_END);
            case PAGE_UP -> map.walk(Step.ROW_BEFORE);
            case PAGE_DOWN -> map.walk(Step.ROW_AFTER);
            case SPACE -> map.toggleFocused();
            default -> {
                return false;
            }
        }
        return true;
    }
}
