package org.guichet.ui.seatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.Language;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.StandingArea;
import org.guichet.ui.Fingers;
import org.guichet.ui.FxThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SeatMapTest {

    /** Daemons: a map may still ask for a picture while its window closes. */
    private final ExecutorService painter = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final House house = SmallHouse.house();
    private final SeatingPlan plan = house.plan();
    private final List<List<String>> toggled = new ArrayList<>();
    private final List<String> areas = new ArrayList<>();
    private final List<Viewport> presented = new ArrayList<>();
    private final Fingers fingers = new Fingers();
    private SeatMap map;

    /** Says guids, so that tests can read them. */
    private final class Words implements MapWords {
        @Override
        public Language language() {
            return Language.EN;
        }

        @Override
        public Card card(int place) {
            return new Card(plan.guid(place), "Zone A · Adulte 48,00 $");
        }

        @Override
        public Card card(StandingArea area) {
            return new Card(area.name(), "");
        }

        @Override
        public String spoken(int place) {
            return plan.guid(place) + " " + house.state(place);
        }
    }

    @Start
    void open(Stage stage) {
        map = new SeatMap(painter);
        map.setWords(new Words());
        map.setOnToggle(places -> toggled.add(java.util.Arrays.stream(places).mapToObj(plan::guid).toList()));
        map.setOnArea(area -> areas.add(area.name()));
        map.setOnPresented(presented::add);
        stage.setScene(new Scene(new StackPane(map), 640, 480));
        stage.sizeToScene(); // the stage is shared: other tests leave it in their size
        stage.show();
        map.show(house);
    }

    @BeforeEach
    void whenPainted() throws Exception {
        settled();
    }

    /** Waits until the map is ready, rests, and shows a picture of where it looks. */
    private void settled() throws TimeoutException {
        FxThread.settle();
        until(() -> map.readyProperty().get() && !presented.isEmpty()
                && presented.getLast().equals(map.viewport()));
        FxThread.settle();
    }

    private static void until(Callable<Boolean> so) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(so));
    }

    private static <T> T fx(Callable<T> asked) {
        return FxThread.ask(asked);
    }

    private int seat(String guid) {
        return SmallHouse.seat(plan, guid);
    }

    private javafx.geometry.Point2D at(String guid) {
        int seat = seat(guid);
        return onScreen(map.viewport().toScreenX(plan.x(seat)), map.viewport().toScreenY(plan.y(seat)));
    }

    private javafx.geometry.Point2D onScreen(double x, double y) {
        return fx(() -> map.localToScreen(x, y));
    }

    private int pixel(String guid) {
        WritableImage image = fx(() -> map.snapshot(null, null));
        // beside the number that lies on its middle
        double beside = 0.28 * SmallHouse.PITCH;
        return image.getPixelReader().getArgb((int) map.viewport().toScreenX(plan.x(seat(guid)) + beside),
                (int) map.viewport().toScreenY(plan.y(seat(guid))));
    }

    private Node node(String style) {
        return fx(() -> map.lookup("." + style));
    }

    @Test
    void aClickTellsTheSeat() {
        fingers.click(at("101-B-3"));
        fingers.click(at("102-D-8"));
        assertThat(toggled).containsExactly(List.of("101-B-3"), List.of("102-D-8"));
    }

    @Test
    void aClickBesideTheSeatsTellsNothing() {
        fingers.click(onScreen(5, 5));
        assertThat(toggled).isEmpty();
        assertThat(areas).isEmpty();
    }

    @Test
    void aClickOnTheFloorTellsTheArea() {
        Viewport view = map.viewport();
        fingers.click(onScreen(view.toScreenX(200), view.toScreenY(310)));
        assertThat(areas).containsExactly("Parterre");
        assertThat(toggled).isEmpty();
    }

    @Test
    void arrowsWalkSpaceTogglesAndEachMoveIsSpoken() {
        fx(() -> {
            map.requestFocus();
            map.focusOn(seat("101-B-3"));
            return map;
        });
        fingers.press(KeyCode.RIGHT, KeyCode.UP, KeyCode.SPACE);
        assertThat(fx(() -> map.focusedPlaceProperty().get())).isEqualTo(seat("101-C-4"));
        assertThat(fx(map::getAccessibleText)).isEqualTo("101-C-4 MINE");
        fingers.press(KeyCode.END, KeyCode.PAGE_DOWN, KeyCode.HOME, KeyCode.SPACE);
        assertThat(toggled).containsExactly(List.of("101-C-4"), List.of("101-D-1"));
        assertThat(fx(() -> node("map-focus").isVisible())).isTrue();
        assertThat(fx(() -> node("map-card").isVisible())).isTrue();
    }

    @Test
    void theFirstArrowBeginsInTheMiddleOfWhatIsSeen() {
        fx(() -> {
            map.requestFocus();
            return map;
        });
        fingers.press(KeyCode.LEFT);
        int place = fx(() -> map.focusedPlaceProperty().get());
        assertThat(place).isNotEqualTo(SeatingPlan.NONE);
    }

    @Test
    void theWheelZoomsAtThePointer() throws Exception {
        fx(() -> {
            map.lookAt(map.viewport().zoomAt(1.45, 320, 240));
            return map;
        });
        settled();
        double before = map.viewport().scale();
        javafx.geometry.Point2D pointed = at("102-B-2");
        fingers.moveTo(pointed);
        javafx.geometry.Point2D local = map.screenToLocal(pointed);
        fx(() -> {
            javafx.event.Event.fireEvent(map, notch(local.getX(), local.getY(), pointed));
            return map;
        });
        settled();
        assertThat(map.viewport().scale()).isEqualTo(before * 1.2, within(0.01));
        assertThat(at("102-B-2").distance(pointed)).isLessThan(1.5);
    }

    private static ScrollEvent notch(double x, double y, javafx.geometry.Point2D screen) {
        return new ScrollEvent(ScrollEvent.SCROLL, x, y, screen.getX(), screen.getY(), false, false, false, false,
                false,
                false, 0, 40, 0, 40, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }

    @Test
    void controlPlusMinusAndZeroZoom() throws Exception {
        Viewport whole = map.viewport();
        fx(() -> {
            map.requestFocus();
            return map;
        });
        fingers.chord(KeyCode.ADD, KeyCode.CONTROL);
        until(() -> map.viewport().scale() > whole.scale() * 1.4);
        fingers.chord(KeyCode.SUBTRACT, KeyCode.CONTROL);
        until(() -> map.viewport().equals(whole));
        fingers.chord(KeyCode.ADD, KeyCode.CONTROL);
        fingers.chord(KeyCode.DIGIT0, KeyCode.CONTROL);
        until(() -> map.viewport().equals(whole));
    }

    @Test
    void theButtonsZoom() throws Exception {
        Viewport whole = map.viewport();
        fingers.click(FxThread.middle(node("map-zoom-first")));
        until(() -> map.viewport().scale() > whole.scale() * 1.4);
        fingers.click(FxThread.middle(node("map-zoom-last")));
        until(() -> map.viewport().equals(whole));
        assertThat(node("map-zoom-first").getAccessibleText()).contains("Zoom in");
    }

    @Test
    void aDragPansAndPicksNothing() throws Exception {
        fx(() -> {
            map.lookAt(map.viewport().zoomAt(1.8, 320, 240));
            return map;
        });
        settled();
        Viewport before = map.viewport();
        javafx.geometry.Point2D from = at("101-C-8");
        fingers.drag(from, from.add(20, 0), from.add(60, 30));
        settled();
        assertThat(map.viewport().offsetX() - before.offsetX()).isEqualTo(60);
        assertThat(map.viewport().offsetY() - before.offsetY()).isEqualTo(30);
        assertThat(toggled).isEmpty();
    }

    @Test
    void aDragWithShiftPicksWhatIsForSaleOnTheWay() {
        fx(() -> {
            house.put(new int[]{seat("101-B-4")}, SeatState.SOLD_HERE);
            return house;
        });
        Viewport before = map.viewport();
        fingers.down(KeyCode.SHIFT);
        fingers.drag(at("101-B-2"), at("101-B-3"), at("101-B-4"), at("101-B-5"), at("101-B-6"));
        fingers.up(KeyCode.SHIFT);
        assertThat(toggled).containsExactly(List.of("101-B-2", "101-B-3", "101-B-5", "101-B-6"));
        assertThat(map.viewport()).isEqualTo(before);
    }

    @Test
    void aChangeOfStateFromAnyThreadIsSeen() throws Exception {
        assertThat(pixel("102-B-2")).isEqualTo(0xFF0072B2);
        house.put(new int[]{seat("102-B-2")}, SeatState.ELSEWHERE);
        until(() -> pixel("102-B-2") == 0xFFFFFFFF);
        fx(() -> {
            house.put(new int[]{seat("102-B-2")}, SeatState.MINE);
            return house;
        });
        assertThat(pixel("102-B-2")).isEqualTo(0xFF0072B2);
    }

    @Test
    void theFilterDimsTheOtherZones() throws Exception {
        fx(() -> {
            map.setZoneFilter(1);
            return map;
        });
        until(() -> pixel("102-B-2") != 0xFF0072B2);
        assertThat(pixel("102-E-2")).isEqualTo(0xFFE69F00);
    }

    @Test
    void theCardNeverLeavesTheMap() throws Exception {
        fx(() -> {
            map.lookAt(map.viewport().zoomAt(1.6, 320, 240));
            return map;
        });
        settled();
        int shown = 0;
        for (int seat = 0; seat < plan.seatCount(); seat += 3) {
            javafx.geometry.Point2D point = at(plan.guid(seat));
            if (!fx(() -> map.localToScreen(map.getLayoutBounds()).contains(point))) {
                continue;
            }
            fingers.moveTo(point);
            Node card = node("map-card");
            if (fx(card::isVisible)) {
                Bounds bounds = fx(card::getBoundsInParent);
                assertThat(fx(() -> map.getLayoutBounds().contains(bounds))).as("%s %s", plan.guid(seat), bounds)
                        .isTrue();
                assertThat(bounds.contains(fx(() -> map.screenToLocal(point)))).as("under the pointer").isFalse();
                shown++;
            }
        }
        assertThat(shown).isGreaterThan(5);
    }

    @Test
    void offersAreRevealedOnlyWhenTheyAreNotSeen() throws Exception {
        Viewport whole = map.viewport();
        fx(() -> {
            map.reveal(new int[]{seat("102-A-8")});
            return map;
        });
        settled();
        assertThat(map.viewport()).isEqualTo(whole);
        fx(() -> {
            map.lookAt(whole.zoomAt(1.4, 0, 0));
            map.reveal(new int[]{seat("102-A-7"), seat("102-A-8")});
            return map;
        });
        until(() -> map.viewport().seen().contains(plan.x(seat("102-A-8")), plan.y(seat("102-A-8"))));
        assertThat(map.viewport().scale()).isEqualTo(whole.scale() * 1.4, within(1e-9));
    }

    @Test
    void marksAreLabelled() {
        fx(() -> {
            map.setMarks(List.of(new Mark(List.of(seat("101-B-3"), seat("101-B-4")), "B 3–4")));
            return map;
        });
        assertThat(fx(() -> node("map-mark").isVisible())).isTrue();
        assertThat(fx(() -> map.getLayoutBounds().contains(node("map-mark").getBoundsInParent()))).isTrue();
        fx(() -> {
            map.setMarks(List.of());
            return map;
        });
        assertThat(fx(() -> map.lookup(".map-mark"))).isNull();
    }

    @Test
    void anotherHouseIsShownAndTheFirstForgotten() throws Exception {
        House next = new House(2, plan, SeatState.BLOCKED);
        fx(() -> {
            map.show(next);
            return map;
        });
        until(() -> pixel("101-B-1") != 0xFF0072B2);
        int blocked = pixel("101-B-1");
        house.put(new int[]{seat("101-B-1")}, SeatState.IN_CART);
        FxThread.settle();
        assertThat(pixel("101-B-1")).isEqualTo(blocked);
    }

    @Test
    void anotherHouseTakesTheCardOfTheFirstAway() {
        fx(() -> {
            map.focusOn(seat("101-B-3"));
            return map;
        });
        assertThat(fx(() -> node("map-card").isVisible())).isTrue();
        fx(() -> {
            map.show(new House(2, plan, SeatState.MINE));
            return map;
        });
        assertThat(fx(() -> node("map-card").isVisible())).isFalse();
    }

    @Test
    void aSectionWhoseNameIsOutOfSightIsNamedAtTheBorder() throws Exception {
        assertThat(named()).isZero();
        fx(() -> {
            map.lookAt(new Viewport(4, -4 * 60, -4 * 180, map.getWidth(), map.getHeight()));
            return map;
        });
        settled();
        List<Node> told = fx(() -> map.lookupAll(".map-section").stream().filter(Node::isVisible).toList());
        assertThat(told).extracting(tag -> ((javafx.scene.control.Label) tag).getText()).contains("101");
        assertThat(told).allMatch(tag -> fx(() -> map.getLayoutBounds().contains(tag.getBoundsInParent())));
    }

    @Test
    void nothingIsNamedAtTheBorderWhileTheWindowIsClosed() throws Exception {
        fx(() -> {
            map.lookAt(new Viewport(4, -4 * 60, -4 * 180, map.getWidth(), map.getHeight()));
            return map;
        });
        settled();
        assertThat(named()).isPositive();
        Stage window = fx(() -> (Stage) map.getScene().getWindow());
        fx(() -> {
            window.hide();
            return map;
        });
        assertThat(named()).isZero();
        fx(() -> {
            window.show();
            return map;
        });
        assertThat(named()).isPositive();
    }

    private long named() {
        return fx(() -> map.lookupAll(".map-section").stream().filter(Node::isVisible).count());
    }

    @Test
    void theMapFollowsTheSizeOfTheWindow() throws Exception {
        Viewport before = map.viewport();
        fx(() -> {
            map.getScene().getWindow().setWidth(1000);
            return map;
        });
        until(() -> map.viewport().width() > before.width());
        settled();
        assertThat(map.viewport().toPlanX(map.getWidth() / 2)).isEqualTo(before.toPlanX(before.width() / 2),
                within(1.0));
    }
}
