package org.guichet.ui.seatmap;

import java.util.Arrays;
import java.util.function.Consumer;

import javafx.application.Platform;

/**
 * Hands changed places over on the JavaFX thread: at once when they come from there, so that the next frame shows them;
 * from other threads all that came meanwhile at once.
 */
final class Changes {

    private final Consumer<int[]> apply;
    private int[] waiting = new int[64];
    private int count;

    Changes(Consumer<int[]> apply) {
        this.apply = apply;
    }

    void add(int[] places) {
        if (Platform.isFxApplicationThread()) {
            apply.accept(places);
        } else {
            collect(places);
        }
    }

    private synchronized void collect(int[] places) {
        if (count + places.length > waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * (count + places.length));
        }
        System.arraycopy(places, 0, waiting, count, places.length);
        if (count == 0 && places.length > 0) {
            Platform.runLater(() -> apply.accept(take()));
        }
        count += places.length;
    }

    private synchronized int[] take() {
        int[] taken = Arrays.copyOf(waiting, count);
        count = 0;
        return taken;
    }
}
