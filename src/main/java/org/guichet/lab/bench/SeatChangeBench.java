package org.guichet.lab.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.scene.shape.Rectangle;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.seating.SeatingPlan;
import org.guichet.ui.seatmap.Lettering;
import org.guichet.ui.seatmap.MapDetail;
import org.guichet.ui.seatmap.MapFrame;
import org.guichet.ui.seatmap.MapPainter;
import org.guichet.ui.seatmap.MapPalette;
import org.guichet.ui.seatmap.PlanShape;
import org.guichet.ui.seatmap.SeatMap;
import org.guichet.ui.seatmap.Viewport;

/** One seat of 100,000 changes state: how long the painter works, what it allocates, which frame shows it. */
final class SeatChangeBench implements Bench {

    private static final int WARM_UP = 3_000;
    private static final List<SeatState> STATES = List.of(SeatState.values());
    private static final int REPAIRS = 20_000;
    private static final int FULL = 120;
    private static final int TRIALS = 25;
    /** Long enough for a picture to be painted and rendered, on a busy machine too. */
    private static final int SETTLED_MILLIS = 150;

    @Override
    public String name() {
        return "seatchange";
    }

    @Override
    public BenchReport run() throws Exception {
        House house = Crowd.stadium();
        Trial trial = new Trial(house);
        trial.full(FULL / 2);
        trial.repairs(WARM_UP);
        Samples full = trial.full(FULL);
        Samples repairs = trial.repairs(REPAIRS);
        trial.allocatedBy(REPAIRS);
        long allocated = trial.allocatedBy(REPAIRS);
        int frames = framesUntilSeen(Crowd.stadium());
        return new BenchReport(name(), List.of(
                Check.against("repaint of one seat p50 ms", repairs.millis(50), full.millis(50), 0.02),
                Check.atMost("bytes allocated by " + REPAIRS + " repaints", (double) allocated, 0),
                Check.atMost("presented frames until a change is seen, worst of " + TRIALS, frames, 1)));
    }

    /** The painter alone, on this thread. */
    private static final class Trial {
        private final House house;
        private final MapPainter painter;
        private final MapFrame frame = new MapFrame(new int[BenchWindow.WIDTH * BenchWindow.HEIGHT],
                BenchWindow.WIDTH, BenchWindow.HEIGHT);

        Trial(House house) {
            this.house = house;
            PlanShape shape = new PlanShape(house.plan());
            painter = new MapPainter(shape, MapPalette.light(), Lettering.NONE);
            Viewport view = Viewport.fit(shape.box(), BenchWindow.WIDTH, BenchWindow.HEIGHT, 0);
            painter.prepare(frame, view, 1, MapDetail.MIDDLE, SeatingPlan.NONE);
        }

        Samples full(int times) {
            Samples samples = new Samples();
            for (int i = 0; i < times; i++) {
                long start = System.nanoTime();
                painter.paint(frame, house.states());
                samples.add(System.nanoTime() - start);
            }
            return samples;
        }

        Samples repairs(int times) {
            Samples samples = new Samples();
            for (int i = 0; i < times; i++) {
                int seat = seat(i);
                house.put(new int[]{seat}, STATES.get(i % STATES.size()));
                long start = System.nanoTime();
                boolean done = painter.repaintSeat(frame, house.states(), seat);
                samples.add(System.nanoTime() - start);
                require(done);
            }
            return samples;
        }

        long allocatedBy(int times) {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            threads.getCurrentThreadAllocatedBytes();
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < times; i++) {
                require(painter.repaintSeat(frame, house.states(), seat(i)));
            }
            return threads.getCurrentThreadAllocatedBytes() - before;
        }

        private int seat(int i) {
            return (int) (i * 7_919L % house.plan().seatCount());
        }

        private static void require(boolean painted) {
            if (!painted) {
                throw new IllegalStateException("a seat in view was not painted");
            }
        }
    }

    /** Changes seats in a window and counts frames until the screen itself shows it. */
    private static int framesUntilSeen(House house) throws Exception {
        BenchWindow window = BenchWindow.open();
        try (ExecutorService painter = Executors.newSingleThreadExecutor()) {
            SeatMap map = BenchWindow.fx(() -> new SeatMap(painter));
            Rectangle marker = new Rectangle(4, 4);
            StackPane.setAlignment(marker, Pos.TOP_LEFT);
            window.show(new StackPane(map, marker));
            AtomicReference<Viewport> presented = new AtomicReference<>();
            BenchWindow.fx(() -> {
                map.setOnPresented(presented::set);
                map.setDetail(MapDetail.MIDDLE);
                map.show(house);
                return map;
            });
            BenchWindow.until(() -> map.readyProperty().get() && map.viewport().equals(presented.get()));
            Robot robot = BenchWindow.fx(Robot::new);
            int worst = 0;
            for (int i = 0; i < TRIALS; i++) {
                worst = Math.max(worst, framesUntilSeen(map, marker, house, robot, 1_000 + i * 3_571));
            }
            window.close();
            return worst;
        }
    }

    private static int framesUntilSeen(SeatMap map, Rectangle marker, House house, Robot robot, int seat)
            throws Exception {
        int[] place = {seat};
        Point2D point = BenchWindow.fx(() -> {
            marker.setFill(Color.WHITE);
            house.put(place, SeatState.SOLD_HERE);
            Viewport view = map.viewport();
            return map.localToScreen(Math.floor(view.toScreenX(house.plan().x(seat))),
                    Math.floor(view.toScreenY(house.plan().y(seat))));
        });
        Thread.sleep(SETTLED_MILLIS);
        return BenchWindow.fx(() -> {
            Watch watch = new Watch(robot, point, marker.localToScreen(1, 1), marker);
            house.put(place, SeatState.MINE);
            watch.start();
            return watch.seen;
        }).get(20, TimeUnit.SECONDS);
    }

    /**
     * Marks every frame by the colour of a corner and reads corner and seat from the screen together, so that the frame
     * on the screen is known whatever the renderer holds back. JavaFX thread only.
     */
    private static final class Watch extends AnimationTimer {
        private static final int TELLABLE = 16;

        private final CompletableFuture<Integer> seen = new CompletableFuture<>();
        private final Robot robot;
        private final Point2D seat;
        private final Point2D corner;
        private final Rectangle marker;
        private final Color before;
        /** Frames after the change that were on the screen without it; the renderer may leave frames out. */
        private final BitSet late = new BitSet();
        private int frame;

        Watch(Robot robot, Point2D seat, Point2D corner, Rectangle marker) {
            this.robot = robot;
            this.seat = seat;
            this.corner = corner;
            this.marker = marker;
            this.before = robot.getPixelColor(seat);
            look();
        }

        @Override
        public void handle(long now) {
            frame = Math.min(frame + 1, TELLABLE);
            marker.setFill(mark(frame));
        }

        private static Color mark(int frame) {
            return Color.grayRgb(255 - 15 * frame);
        }

        private void look() {
            int shown = (int) Math.round((1 - robot.getPixelColor(corner).getRed()) * 255 / 15);
            if (!robot.getPixelColor(seat).equals(before)) {
                stop();
                seen.complete(late.cardinality() + 1);
            } else {
                if (shown > 0) {
                    late.set(shown);
                }
                Platform.runLater(this::look);
            }
        }
    }
}
