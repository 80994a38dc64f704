package org.guichet.ui.seatmap;

import java.util.function.Consumer;

import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A short, gentle move from one viewport to another; none where the user's system asks for less motion. */
final class Glide extends Transition {

    private static final Duration SHORT = Duration.millis(160);

    private final Consumer<Viewport> look;
    private Viewport from = new Viewport(1, 0, 0, 0, 0);
    private @Nullable Viewport to;

    Glide(Consumer<Viewport> look) {
        this.look = look;
        setCycleDuration(SHORT);
        setInterpolator(Interpolator.EASE_OUT);
        setOnFinished(event -> to = null);
    }

    void to(Viewport start, Viewport end) {
        stop();
        if (Platform.getPreferences().isReducedMotion()) {
            look.accept(end);
        } else {
            from = start;
            to = end;
            playFromStart();
        }
    }

    /** Where the move under way leads, or {@code now} when there is none. */
    Viewport target(Viewport now) {
        Viewport end = to;
        return end == null || getStatus() != Status.RUNNING ? now : end;
    }

    @Override
    protected void interpolate(double share) {
        Viewport end = to;
        if (end != null) {
            look.accept(share >= 1 ? end : from.towards(end, share));
        }
    }
}
