package org.guichet.ui.seatmap;

import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Affine;
import org.guichet.seating.SeatingPlan;
import org.jspecify.annotations.Nullable;

/**
 * The base layer: an image over a pixel buffer, painted with a margin in the background while its predecessor, moved at
 * once, stands in for it. Three buffers, so that one is painted while another is rendered: the one that was replaced is
 * painted again only after a pulse, when no renderer reads it any more, and each picture is shown for a pulse at least.
 * At most one picture is in work. JavaFX thread only.
 */
final class Picture {

    /** Painted beyond the window on each side, in logical pixels, so that a drag uncovers no blank strip. */
    private static final int MARGIN = 64;
    /** The software renderer keeps 60 pictures a second up to about this size; beyond it the picture gets coarser. */
    private static final double MOST_PIXELS = 2_600_000;
    /** From this many changed seats on, a new picture is cheaper than repairs. */
    private static final int MOST_REPAIRS = 256;

    private final Executor executor;
    private final ImageView node = new ImageView();
    private final Affine placed = new Affine();
    private final AnimationTimer rest = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            Platform.runLater(Picture.this::rested);
        }
    };
    private @Nullable MapPainter painter;
    private byte[] states = {};
    private Viewport wanted = new Viewport(1, 0, 0, 0, 0);
    private double density = 1;
    private @Nullable MapDetail forced;
    private int zone = SeatingPlan.NONE;
    private @Nullable Sheet front;
    /** Painted, and waiting for a pulse to have shown the front. */
    private @Nullable Sheet waiting;
    /** Replaced, and still read by a renderer until a pulse has passed. */
    private @Nullable Sheet replaced;
    private final Deque<Sheet> free = new ArrayDeque<>();
    private boolean stale;
    private boolean painting;
    private boolean resting;
    private int[] meanwhile = new int[64];
    private int meanwhileCount;
    private Viewport displayed = wanted;
    private final Runnable onMoved;
    private Consumer<Viewport> onPresented = view -> {};

    /** One of the buffers. */
    private static final class Sheet {
        final PixelBuffer<IntBuffer> pixels;
        final WritableImage image;
        final MapFrame frame;
        @Nullable
        MapPainter painter;
        /** What it shows: the viewport that was wanted, and how large its pixels are. */
        Viewport asked = new Viewport(1, 0, 0, 0, 0);
        double perPixel = 1;

        Sheet(int width, int height) {
            int[] array = new int[width * height];
            pixels = new PixelBuffer<>(width, height, IntBuffer.wrap(array), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(pixels);
            frame = new MapFrame(array, width, height);
        }
    }

    /** @param onMoved told whenever {@link #displayed} may be another */
    Picture(Executor executor, Runnable onMoved) {
        this.executor = executor;
        this.onMoved = onMoved;
        node.setManaged(false);
        node.setMouseTransparent(true);
        node.getTransforms().add(placed);
    }

    ImageView node() {
        return node;
    }

    /** The viewport of what is on the screen, which follows the wanted one within a frame or two. */
    Viewport displayed() {
        return displayed;
    }

    /** Where the names of the sections stand in what is on the screen; null when it shows no seats. */
    @Nullable
    NamePlaces names() {
        return front == null ? null : front.frame.places;
    }

    void onPresented(Consumer<Viewport> told) {
        onPresented = told;
    }

    /** Another plan, house or palette: the old picture is gone at once when the plan is another. */
    void painter(MapPainter next, byte[] nextStates) {
        if (painter == null || painter.shape() != next.shape()) {
            node.setImage(null);
            front = null;
        }
        painter = next;
        states = nextStates;
        repaint();
    }

    void zone(int only) {
        zone = only;
        repaint();
    }

    void forced(@Nullable MapDetail detail) {
        forced = detail;
        repaint();
    }

    /** Shows that part of the plan: the old picture at once, a fresh one as soon as it is painted. */
    void show(Viewport view, double pixelsPerUnit) {
        wanted = view;
        density = pixelsPerUnit;
        place();
        repaint();
    }

    void repaint() {
        stale = true;
        pump();
    }

    /** Seats that changed state; they are repaired in the shown picture and in the one in work. */
    void changed(int[] places) {
        Sheet shown = front;
        MapPainter current = painter;
        if (shown == null || current == null || shown.painter != current) {
            repaint();
            return;
        }
        boolean many = places.length > MOST_REPAIRS || shown.frame.detail == MapDetail.FAR
                || Arrays.stream(places).anyMatch(place -> !current.shape().plan.isSeat(place));
        if (many) {
            repaint();
            return;
        }
        if (painting || waiting != null) {
            remember(places);
        }
        // the renderer may be reading these pixels: at worst it shows half a seat for one pulse, and the next is whole
        shown.pixels.updateBuffer(buffer -> repair(current, shown.frame, places, places.length));
    }

    private void remember(int[] places) {
        if (meanwhileCount + places.length > meanwhile.length) {
            meanwhile = Arrays.copyOf(meanwhile, 2 * (meanwhileCount + places.length));
        }
        System.arraycopy(places, 0, meanwhile, meanwhileCount, places.length);
        meanwhileCount += places.length;
    }

    private Rectangle2D repair(MapPainter current, MapFrame frame, int[] places, int count) {
        int x0 = Integer.MAX_VALUE;
        int y0 = Integer.MAX_VALUE;
        int x1 = 0;
        int y1 = 0;
        int[] dirty = frame.dirty;
        for (int i = 0; i < count; i++) {
            if (current.repaintSeat(frame, states, places[i])) {
                x0 = Math.min(x0, dirty[0]);
                y0 = Math.min(y0, dirty[1]);
                x1 = Math.max(x1, dirty[0] + dirty[2]);
                y1 = Math.max(y1, dirty[1] + dirty[3]);
            }
        }
        return x1 == 0 ? Rectangle2D.EMPTY : new Rectangle2D(x0, y0, x1 - x0, y1 - y0);
    }

    private void pump() {
        MapPainter current = painter;
        if (painting || waiting != null || !stale || current == null || wanted.width() < 1 || wanted.height() < 1) {
            return;
        }
        stale = false;
        painting = true;
        meanwhileCount = 0;
        double width = wanted.width() + 2 * MARGIN;
        double height = wanted.height() + 2 * MARGIN;
        double perUnit = Math.min(density, Math.sqrt(MOST_PIXELS / (width * height)));
        Sheet target = sheet((int) Math.ceil(width * perUnit), (int) Math.ceil(height * perUnit));
        target.painter = current;
        target.asked = wanted;
        target.perPixel = 1 / perUnit;
        Viewport view = wanted.pan(MARGIN, MARGIN).times(perUnit);
        current.prepare(target.frame, view, perUnit, forced, zone);
        byte[] read = states;
        executor.execute(() -> {
            try {
                current.paint(target.frame, read);
            } finally {
                Platform.runLater(() -> painted(target));
            }
        });
    }

    private Sheet sheet(int width, int height) {
        free.removeIf(sheet -> sheet.frame.width() != width || sheet.frame.height() != height);
        Sheet kept = free.poll();
        return kept != null ? kept : new Sheet(width, height);
    }

    private void painted(Sheet target) {
        painting = false;
        if (resting) {
            waiting = target;
        } else {
            present(target);
        }
        pump();
    }

    private void present(Sheet target) {
        MapPainter by = target.painter;
        if (by == null || by != painter) {
            free.add(target);
            stale = true;
            return;
        }
        target.pixels.updateBuffer(buffer -> {
            repair(by, target.frame, meanwhile, meanwhileCount);
            return null;
        });
        replaced = front;
        front = target;
        node.setImage(target.image);
        place();
        resting = true;
        rest.start();
        onPresented.accept(target.asked);
    }

    private void rested() {
        resting = false;
        Sheet read = replaced;
        replaced = null;
        if (read != null) {
            free.add(read);
        }
        Sheet painted = waiting;
        waiting = null;
        if (painted != null) {
            present(painted);
        }
        pump();
    }

    /**
     * Puts the shown picture where the wanted viewport has it. After a zoom it stays as it is for the frame or two until
     * the next is painted: a software renderer takes longer to scale a picture than the painter to paint one.
     */
    private void place() {
        Sheet shown = front;
        if (shown != null) {
            displayed = shown.asked.scale() == wanted.scale() ? wanted : shown.asked;
            // pixel for pixel there is nothing to smooth, and smoothing costs a software renderer more than painting
            node.setSmooth(Math.abs(shown.perPixel * density - 1) > 1e-9);
            placed.setToTransform(shown.perPixel, 0, displayed.offsetX() - shown.asked.offsetX() - MARGIN, 0,
                    shown.perPixel, displayed.offsetY() - shown.asked.offsetY() - MARGIN);
        }
        onMoved.run();
    }
}
