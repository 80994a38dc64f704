package org.guichet.ui;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;

/**
 * Real keys and a real mouse, by the toolkit's own robot. Each method returns once what was pressed was acted upon; nothing
 * pauses as a person would. Not for the JavaFX thread.
 */
public final class Fingers {

    private @Nullable Robot robot;

    /** Presses and releases keys, one after the other. */
    public void press(KeyCode... codes) {
        for (KeyCode code : codes) {
            down(code);
            up(code);
            FxThread.settle();
        }
    }

    /** Presses a key while others are held. */
    public void chord(KeyCode code, KeyCode... held) {
        for (KeyCode each : held) {
            down(each);
        }
        press(code);
        for (KeyCode each : held) {
            up(each);
        }
        FxThread.settle();
    }

    public void moveTo(Point2D point) {
        FxThread.run(() -> robot().mouseMove(point));
        FxThread.settle();
    }

    /** Moves the pointer there and clicks. */
    public void click(Point2D point) {
        drag(point);
    }

    /** Presses the mouse at the first point, moves it to the others and lets go at the last. */
    public void drag(Point2D... points) {
        moveTo(points[0]);
        FxThread.run(() -> robot().mousePress(MouseButton.PRIMARY));
        for (Point2D point : points) {
            moveTo(point);
        }
        FxThread.run(() -> robot().mouseRelease(MouseButton.PRIMARY));
        FxThread.settle();
    }

    /** Made when first needed: the toolkit may not run before. */
    private Robot robot() {
        Robot known = robot == null ? new Robot() : robot;
        robot = known;
        return known;
    }

    /** Holds a key until {@link #up}. */
    public void down(KeyCode code) {
        FxThread.run(() -> robot().keyPress(code));
    }

    public void up(KeyCode code) {
        FxThread.run(() -> robot().keyRelease(code));
    }
}
