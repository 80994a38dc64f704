package org.guichet.lab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.seating.SeatingPlan;
import org.guichet.ui.seatmap.MapDetail;
import org.guichet.ui.seatmap.MapPalette;
import org.guichet.ui.seatmap.SeatMap;
import org.guichet.ui.seatmap.Viewport;

/**
 * Pans and zooms a map of 100,000 seats as fast as it goes, every seat drawn, beside a canvas that draws the same seats as
 * ovals, grouped by colour after a full clear, along the same way. A frame is counted when a freshly painted picture is
 * given to the scene, not when an older one was merely moved.
 */
final class SeatMapBench implements Bench {

    private static final int WARM_UP = 250;
    private static final int FRAMES = 400;
    private static final int CANVAS_WARM_UP = 6;
    private static final int CANVAS_FRAMES = 40;
    private static final int STOPS = 12;
    private static final double SEAT_DIAMETER_BY_PITCH = 0.8;
    private static final double FRAME_MILLIS = 16.7;

    @Override
    public String name() {
        return "seatmap";
    }

    @Override
    public BenchReport run() throws Exception {
        House house = Crowd.stadium();
        BenchWindow window = BenchWindow.open();
        Samples map = new Samples();
        Seen seen;
        Viewport whole;
        try (ExecutorService painter = Executors.newSingleThreadExecutor()) {
            SeatMap shown = BenchWindow.fx(() -> new SeatMap(painter));
            window.show(new StackPane(shown));
            BenchWindow.fx(() -> {
                shown.setDetail(MapDetail.MIDDLE);
                shown.show(house);
                return shown;
            });
            BenchWindow.until(() -> shown.readyProperty().get());
            whole = shown.viewport();
            drive(shown, whole, WARM_UP, new Samples());
            drive(shown, whole, FRAMES, map);
            seen = look(shown, whole, house.plan());
        }
        Samples canvas = canvas(window, house, whole);
        window.close();
        return new BenchReport(name(), List.of(
                Check.against("frame p50 ms", map.millis(50), canvas.millis(50), 0.1),
                Check.atMost("frame p95 ms", map.millis(95), FRAME_MILLIS),
                new Check("seats in view without a pixel", seen.missing(), (double) seen.inView(),
                        (double) seen.missing() / seen.inView(), 0, Check.Kind.EXACTLY,
                        seen.missing() == 0 && seen.inView() > 0)));
    }

    /** The way both take: in and out around the whole house, while circling. */
    private static Viewport way(Viewport whole, int frame) {
        double zoom = 1.15 - 0.15 * Math.cos(frame / 23.0);
        return whole.zoomAt(zoom, whole.width() / 2, whole.height() / 2).pan(40 * Math.sin(frame / 11.0),
                30 * Math.cos(frame / 13.0));
    }

    private static void drive(SeatMap map, Viewport whole, int frames, Samples samples) throws Exception {
        long[] last = {System.nanoTime()};
        int[] pulses = {0};
        BenchWindow.fx(() -> {
            map.setOnPresented(view -> {
                long now = System.nanoTime();
                samples.add(now - last[0]);
                last[0] = now;
            });
            return map;
        });
        BenchWindow.eachPulse(() -> {
            map.lookAt(way(whole, pulses[0]++));
            return samples.count() < frames;
        });
    }

    /** How many seats of the stops were in view, and how many of them left their pixel white. */
    private record Seen(int inView, int missing) {}

    private static Seen look(SeatMap map, Viewport whole, SeatingPlan plan) throws Exception {
        int inView = 0;
        int missing = 0;
        int background = 0xff000000 | MapPalette.light().background();
        for (int stop = 0; stop < STOPS; stop++) {
            int[] pixels = still(map, way(whole, stop * 31));
            Viewport view = map.viewport();
            for (int seat = 0; seat < plan.seatCount(); seat++) {
                int x = (int) Math.floor(view.toScreenX(plan.x(seat)));
                int y = (int) Math.floor(view.toScreenY(plan.y(seat)));
                if (x >= 0 && y >= 0 && x < BenchWindow.WIDTH && y < BenchWindow.HEIGHT) {
                    inView++;
                    missing += pixels[y * BenchWindow.WIDTH + x] == background ? 1 : 0;
                }
            }
        }
        return new Seen(inView, missing);
    }

    /** The map's pixels once it has painted that view. */
    private static int[] still(SeatMap map, Viewport view) throws Exception {
        AtomicReference<Viewport> presented = new AtomicReference<>();
        BenchWindow.fx(() -> {
            map.setOnPresented(presented::set);
            map.lookAt(view);
            return map;
        });
        BenchWindow.until(() -> map.viewport().equals(presented.get()));
        return BenchWindow.fx(() -> {
            WritableImage image = map.snapshot(null, null);
            int[] pixels = new int[BenchWindow.WIDTH * BenchWindow.HEIGHT];
            image.getPixelReader().getPixels(0, 0, BenchWindow.WIDTH, BenchWindow.HEIGHT,
                    PixelFormat.getIntArgbInstance(), pixels, 0, BenchWindow.WIDTH);
            return pixels;
        });
    }

    private static Samples canvas(BenchWindow window, House house, Viewport whole) throws Exception {
        Canvas canvas = new Canvas(BenchWindow.WIDTH, BenchWindow.HEIGHT);
        window.show(new Pane(canvas));
        List<Group> groups = groups(house);
        double diameter = pitch(house.plan()) * SEAT_DIAMETER_BY_PITCH;
        Samples samples = new Samples();
        long[] last = {0};
        int[] frame = {0};
        BenchWindow.eachPulse(() -> {
            long now = System.nanoTime();
            if (frame[0] > CANVAS_WARM_UP) {
                samples.add(now - last[0]);
            }
            last[0] = now;
            ovals(canvas.getGraphicsContext2D(), groups, way(whole, frame[0]++), diameter);
            return samples.count() < CANVAS_FRAMES;
        });
        return samples;
    }

    /** All seats of one colour. */
    private record Group(Color colour, List<float[]> seats) {}

    private static List<Group> groups(House house) {
        List<Group> groups = new ArrayList<>();
        for (int kind = 0; kind < SeatState.values().length; kind++) {
            groups.add(new Group(Color.hsb(kind * 50.0, 0.8, 0.7), new ArrayList<>()));
        }
        for (int seat = 0; seat < house.plan().seatCount(); seat++) {
            groups.get(house.states()[seat]).seats().add(new float[]{house.plan().x(seat), house.plan().y(seat)});
        }
        return groups;
    }

    private static double pitch(SeatingPlan plan) {
        return Math.hypot(plan.x(1) - plan.x(0), plan.y(1) - plan.y(0));
    }

    private static void ovals(GraphicsContext ink, List<Group> groups, Viewport view, double diameter) {
        ink.clearRect(0, 0, view.width(), view.height());
        double size = diameter * view.scale();
        for (Group group : groups) {
            ink.setFill(group.colour());
            for (float[] seat : group.seats()) {
                double x = view.toScreenX(seat[0]);
                double y = view.toScreenY(seat[1]);
                if (x > -size && y > -size && x < view.width() + size && y < view.height() + size) {
                    ink.fillOval(x - size / 2, y - size / 2, size, size);
                }
            }
        }
    }
}
