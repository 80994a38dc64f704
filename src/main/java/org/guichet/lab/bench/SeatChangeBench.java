package org.guichet.lab.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

import javafx.geometry.Point2D;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
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
        long allocated = trial.allocatedBy(REPAIRS);
        int frames = framesUntilSeen(house);
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

    /** Changes seats in a window and counts pulses until the screen shows it. */
    private static int framesUntilSeen(House house) throws Exception {
        BenchWindow window = BenchWindow.open();
        try (ExecutorService painter = Executors.newSingleThreadExecutor()) {
            SeatMap map = BenchWindow.fx(() -> new SeatMap(painter));
            window.show(new StackPane(map));
            AtomicReference<Viewport> presented = new AtomicReference<>();
            BenchWindow.fx(() -> {
                map.setOnPresented(presented::set);
                map.setDetail(MapDetail.MIDDLE);
                map.show(house);
                return map;
            });
            BenchWindow.until(() -> map.readyProperty().get() && map.viewport().equals(presented.get()));
            int[] pulses = {0};
            BenchWindow.fx(() -> {
                window.scene().addPostLayoutPulseListener(() -> pulses[0]++);
                return map;
            });
            Robot robot = BenchWindow.fx(Robot::new);
            int worst = 0;
            for (int i = 0; i < TRIALS; i++) {
                worst = Math.max(worst, trial(map, house, robot, 1_000 + i * 3_571, pulses));
            }
            window.close();
            return worst;
        }
    }

    private static int trial(SeatMap map, House house, Robot robot, int seat, int[] pulses) throws Exception {
        Viewport view = map.viewport();
        int x = (int) Math.floor(view.toScreenX(house.plan().x(seat)));
        int y = (int) Math.floor(view.toScreenY(house.plan().y(seat)));
        BenchWindow.fx(() -> {
            house.put(new int[]{seat}, SeatState.SOLD_HERE);
            return map;
        });
        settle(robot, map, x, y, pulses);
        Color before = BenchWindow.fx(() -> colour(robot, map, x, y));
        int at = BenchWindow.fx(() -> {
            house.put(new int[]{seat}, SeatState.IN_CART);
            return pulses[0];
        });
        BenchWindow.until(() -> !colour(robot, map, x, y).equals(before));
        return BenchWindow.fx(() -> pulses[0] - at);
    }

    /** Waits until the screen rests, so that no frame of an earlier change is counted. */
    private static void settle(Robot robot, SeatMap map, int x, int y, int[] pulses) throws Exception {
        int seen = -1;
        int quiet = 0;
        while (quiet < 20) {
            Thread.sleep(3);
            int now = BenchWindow.fx(() -> {
                colour(robot, map, x, y);
                return pulses[0];
            });
            quiet = now == seen ? quiet + 1 : 0;
            seen = now;
        }
    }

    private static Color colour(Robot robot, SeatMap map, int x, int y) {
        Point2D onScreen = map.localToScreen(x, y);
        return robot.getPixelColor(onScreen);
    }
}
