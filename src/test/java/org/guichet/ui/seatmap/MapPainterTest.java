package org.guichet.ui.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.seating.SeatingPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapPainterTest {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int WHITE = 0xFFFFFFFF;

    private final House house = SmallHouse.house();
    private final PlanShape shape = new PlanShape(house.plan());
    private final MapPainter painter = new MapPainter(shape, MapPalette.light(), (size, bold) -> SmallHouse.blocks());
    private final int[] pixels = new int[WIDTH * HEIGHT];
    private final MapFrame frame = new MapFrame(pixels, WIDTH, HEIGHT);
    private final Viewport whole = Viewport.fit(shape.box(), WIDTH, HEIGHT, 10);

    private void paint(Viewport view, MapDetail detail, int zone) {
        painter.prepare(frame, view, 1, detail, zone);
        painter.paint(frame, house.states());
    }

    private int seat(String guid) {
        return SmallHouse.seat(house.plan(), guid);
    }

    private int pixel(int seat, double besideX, double besideY) {
        int x = (int) Math.floor(frame.view.toScreenX(house.plan().x(seat)) + besideX);
        int y = (int) Math.floor(frame.view.toScreenY(house.plan().y(seat)) + besideY);
        return pixels[y * WIDTH + x];
    }

    private void put(String guid, SeatState state) {
        house.put(new int[]{seat(guid)}, state);
    }

    @ParameterizedTest
    @EnumSource(value = MapDetail.class, names = {"MIDDLE", "NEAR"})
    void everySeatLeavesItsPixel(MapDetail detail) {
        for (SeatState state : SeatState.values()) {
            for (int seat = 0; seat < house.plan().seatCount(); seat++) {
                house.put(new int[]{seat}, state);
            }
            paint(whole, detail, SeatingPlan.NONE);
            // a ring is hollow, and a white number or check lies on the middle of discs
            boolean round = state != SeatState.BLOCKED && state != SeatState.SOLD_HERE
                    && state != SeatState.SOLD_ELSEWHERE;
            double beside = round ? shape.radius * whole.scale() * 0.85 : 0;
            for (int seat = 0; seat < house.plan().seatCount(); seat++) {
                assertThat(pixel(seat, beside, 0)).as("%s %s", state, house.plan().guid(seat)).isNotEqualTo(WHITE);
            }
        }
    }

    @Test
    void statesDifferInShape() {
        put("101-B-1", SeatState.MINE);
        put("101-B-2", SeatState.ELSEWHERE);
        put("101-B-3", SeatState.SOLD_HERE);
        put("101-B-4", SeatState.IN_CART);
        put("101-B-5", SeatState.BLOCKED);
        paint(whole.zoomAt(2, 100, 200), MapDetail.MIDDLE, SeatingPlan.NONE);
        double r = shape.radius * frame.view.scale();
        assertThat(pixel(seat("101-B-1"), 0, 0)).isEqualTo(0xFF0072B2);
        assertThat(pixel(seat("101-B-1"), r * 0.8, 0)).isNotEqualTo(WHITE);
        assertThat(pixel(seat("101-B-2"), 0, 0)).as("a ring is hollow").isEqualTo(WHITE);
        assertThat(pixel(seat("101-B-2"), r * 0.86, 0)).isNotEqualTo(WHITE);
        assertThat(pixel(seat("101-B-3"), 0, 0)).isNotEqualTo(WHITE);
        assertThat(pixel(seat("101-B-3"), r * 0.6, 0)).as("a dot is small").isEqualTo(WHITE);
        assertThat(pixel(seat("101-B-4"), 0, r)).as("the cart's disc is larger than a seat").isEqualTo(0xFF14161F);
        assertThat(pixel(seat("101-B-4"), -0.1 * r, 0.36 * r)).as("its check").isEqualTo(WHITE);
        assertThat(pixel(seat("101-B-5"), r * 0.45, r * 0.45)).as("a cross").isNotEqualTo(WHITE);
        assertThat(pixel(seat("101-B-5"), r * 0.6, 0)).isEqualTo(WHITE);
    }

    @Test
    void anAccessiblePlaceIsSquare() {
        paint(whole.zoomAt(2, 100, 200), MapDetail.MIDDLE, SeatingPlan.NONE);
        double corner = shape.radius * frame.view.scale() * 0.8;
        assertThat(pixel(seat("101-A-1"), corner, corner)).isNotEqualTo(WHITE);
        assertThat(pixel(seat("101-A-2"), corner, corner)).isEqualTo(WHITE);
    }

    @Test
    void theFilterDimsTheOtherZones() {
        paint(whole, MapDetail.MIDDLE, 1);
        assertThat(pixel(seat("102-E-4"), 0, 0)).isEqualTo(0xFFE69F00);
        int dimmed = pixel(seat("102-A-4"), 0, 0);
        assertThat(dimmed).isNotEqualTo(WHITE).isNotEqualTo(0xFF0072B2);
        assertThat(Colours.contrast(dimmed & 0xffffff, 0xFFFFFF)).isLessThan(1.5);
    }

    @Test
    void fromAfarASectionTellsHowMuchIsLeft() {
        paint(whole, MapDetail.FAR, SeatingPlan.NONE);
        int full = pixel(seat("101-B-1"), 10 * whole.scale(), 0);
        for (int seat = 0; seat < SmallHouse.ROWS * SmallHouse.SEATS; seat++) {
            house.put(new int[]{seat}, seat % 4 == 0 ? SeatState.MINE : SeatState.SOLD_HERE);
        }
        paint(whole, MapDetail.FAR, SeatingPlan.NONE);
        int quarter = pixel(seat("101-B-1"), 10 * whole.scale(), 0);
        house.put(java.util.stream.IntStream.range(0, 40).toArray(), SeatState.SOLD_ELSEWHERE);
        paint(whole, MapDetail.FAR, SeatingPlan.NONE);
        int none = pixel(seat("101-B-1"), 10 * whole.scale(), 0);
        assertThat(Colours.luminance(quarter)).isGreaterThan(Colours.luminance(full));
        assertThat(none).isEqualTo(0xFF000000 | MapPalette.light().section());
    }

    @ParameterizedTest
    @EnumSource(value = MapDetail.class, names = {"MIDDLE", "NEAR"})
    void repairedSeatsLookAsIfAllWerePaintedAnew(MapDetail detail) {
        long seed = 77;
        Random random = new Random(seed);
        Viewport view = whole.zoomAt(1.37, 210, 130).pan(0.3, 0.7);
        paint(view, detail, SeatingPlan.NONE);
        int[] before = pixels.clone();
        for (int i = 0; i < 200; i++) {
            int seat = random.nextInt(house.plan().seatCount());
            house.put(new int[]{seat}, List.of(SeatState.values()).get(random.nextInt(SeatState.values().length)));
            if (painter.repaintSeat(frame, house.states(), seat)) {
                assertOnlyDirtyChanged(before, seed, i);
                before = pixels.clone();
            }
        }
        int[] repaired = pixels.clone();
        paint(view, detail, SeatingPlan.NONE);
        assertThat(repaired).as("seed %d", seed).isEqualTo(pixels);
    }

    private void assertOnlyDirtyChanged(int[] before, long seed, int step) {
        int[] dirty = frame.dirty();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean inside = x >= dirty[0] && x < dirty[0] + dirty[2] && y >= dirty[1] && y < dirty[1] + dirty[3];
                if (!inside && before[y * WIDTH + x] != pixels[y * WIDTH + x]) {
                    throw new AssertionError("seed " + seed + ", step " + step + ": " + x + ", " + y
                            + " changed outside the dirty rectangle");
                }
            }
        }
    }

    @Test
    void repairingAllocatesNothing() {
        paint(whole, MapDetail.NEAR, SeatingPlan.NONE);
        repairs(2_000);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        repairs(2_000);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isZero();
    }

    private void repairs(int times) {
        for (int i = 0; i < times; i++) {
            painter.repaintSeat(frame, house.states(), i % house.plan().seatCount());
        }
    }

    @Test
    void whatIsOutsideTheFrameNeedsNoRepair() {
        paint(whole.zoomAt(8, 0, 0), MapDetail.MIDDLE, SeatingPlan.NONE);
        assertThat(painter.repaintSeat(frame, house.states(), seat("102-A-8"))).isFalse();
    }

    @Test
    void theScaleDecidesTheDetail() {
        painter.prepare(frame, new Viewport(0.1, 0, 0, WIDTH, HEIGHT), 1, null, SeatingPlan.NONE);
        assertThat(frame.detail).isEqualTo(MapDetail.FAR);
        painter.prepare(frame, new Viewport(0.5, 0, 0, WIDTH, HEIGHT), 1, null, SeatingPlan.NONE);
        assertThat(frame.detail).isEqualTo(MapDetail.MIDDLE);
        painter.prepare(frame, new Viewport(1.5, 0, 0, WIDTH, HEIGHT), 1, null, SeatingPlan.NONE);
        assertThat(frame.detail).isEqualTo(MapDetail.NEAR);
        painter.prepare(frame, new Viewport(1.5, 0, 0, WIDTH, HEIGHT), 2, null, SeatingPlan.NONE);
        assertThat(frame.detail).as("a sharper screen shows the same").isEqualTo(MapDetail.MIDDLE);
    }

    @Test
    void aPlanWithoutSeatsIsAnEmptyMap() {
        SeatingPlan empty = new org.guichet.seating.PlanBuilder("", 100, 80,
                java.util.List.of(new org.guichet.seating.PriceZoneMark("A", 0))).build();
        PlanShape nothing = new PlanShape(empty);
        MapPainter none = new MapPainter(nothing, MapPalette.light(), Lettering.NONE);
        none.prepare(frame, Viewport.fit(nothing.box(), WIDTH, HEIGHT, 10), 1, MapDetail.MIDDLE, SeatingPlan.NONE);
        none.paint(frame, new byte[0]);
        assertThat(pixels).containsOnly(WHITE);
    }
}
