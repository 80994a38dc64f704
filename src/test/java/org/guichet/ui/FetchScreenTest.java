package org.guichet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.ui.seatmap.SeatMap;
import org.guichet.wire.TakenSeat.Holder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A clerk's real clicks on seats of the pool, on the real window, and what is read meanwhile. */
@ExtendWith(ApplicationExtension.class)
class FetchScreenTest {

    private Hands hands;
    private CentreInHand centre;
    private House house;

    @Start
    void open(Stage stage) {
        show(stage, 1366, 768);
    }

    private void show(Stage stage, int width, int height) {
        CounterInMemory counter = CounterInMemory.enrolled();
        centre = Objects.requireNonNull(counter.centre);
        house = counter.wicket.programme().house(CounterInMemory.GAME_3);
        centre.givePlaces(CounterInMemory.GAME_3,
                IntStream.rangeClosed(1, 8).map(seat -> place("G", seat)).toArray());
        house.put(IntStream.rangeClosed(1, 4).map(seat -> place("F", seat)).toArray(), SeatState.ELSEWHERE);
        house.put(IntStream.rangeClosed(5, 8).map(seat -> place("F", seat)).toArray(), SeatState.SOLD_ELSEWHERE);
        hands = new Hands(counter, stage, width, height);
    }

    private int place(String row, int seat) {
        return house.plan().indexOf("104-" + row + "-" + seat);
    }

    private void click(int place) {
        SeatMap map = (SeatMap) hands.node(".seat-map");
        hands.act(() -> map.reveal(new int[]{place}));
        hands.await(() -> map.readyProperty().get());
        hands.click(onMap(map, place));
    }

    private Point2D onMap(SeatMap map, int place) {
        return FxThread.ask(() -> map.localToScreen(map.viewport().toScreenX(house.plan().x(place)),
                map.viewport().toScreenY(house.plan().y(place))));
    }

    private boolean isAsked() {
        return hands.harness.window.sell().fetch().isUnderWay();
    }

    private Parent root() {
        return hands.harness.scene.getRoot();
    }

    @Test
    void aClickFetchesASeatOfThePoolIntoTheCart() {
        click(place("H", 12));
        hands.await(this::isAsked);
        assertThat(hands.cart()).isEmpty();
        assertThat(Texts.shown(root())).contains("Demande au central… Échap y renonce.");

        hands.act(centre::grant);
        hands.await(() -> hands.cart().size() == 1);
        assertThat(hands.cart().getFirst().place()).isEqualTo(place("H", 12));
        assertThat(house.state(place("H", 12))).isEqualTo(SeatState.IN_CART);
        hands.press(KeyCode.F9);
        assertThat(hands.sale(1).tickets()).singleElement()
                .satisfies(ticket -> assertThat(ticket.row() + ticket.number()).isEqualTo("H12"));
    }

    @Test
    void aRefusalSaysWhoHasTheSeat() {
        click(place("H", 12));
        hands.await(this::isAsked);
        hands.act(() -> centre.taken(Holder.COUNTER, "Guichet 5", 1));

        hands.await(() -> !isAsked());
        assertThat(Texts.shown(root())).anyMatch(text -> text.startsWith("Siège 104 H 12\u00a0: Guichet 5 l’a."));
        assertThat(hands.cart()).isEmpty();
        assertThat(house.state(place("H", 12))).isEqualTo(SeatState.ELSEWHERE);
    }

    @Test
    void escapeGivesUpAndTheNextCustomerIsServed() {
        click(place("H", 12));
        hands.await(this::isAsked);
        hands.press(KeyCode.ESCAPE);
        hands.await(() -> !isAsked() && hands.noticeKey().equals("sell.fetch.given-up"));

        hands.act(centre::grant);
        assertThat(hands.cart()).as("came too late").isEmpty();
        hands.type("104G1");
        hands.press(KeyCode.ENTER);
        hands.await(() -> hands.cart().size() == 1);
        assertThat(hands.cart().getFirst().place()).isEqualTo(place("G", 1));
    }

    @ParameterizedTest
    @CsvSource({"1280,720", "1366,768"})
    void nothingIsCutWhileSeatsAreFetchedAndParked(int width, int height) {
        hands.act(() -> {
            hands.harness.stage.close();
            show(new Stage(), width, height);
        });
        hands.act(() -> {
            hands.harness.type("104G1-2");
            hands.harness.press(KeyCode.ENTER);
            hands.harness.press(KeyCode.F7);
        });
        hands.await(() -> house.state(place("G", 1)) == SeatState.PARKED);
        hands.act(() -> hands.harness.window.sell().toggle(place("H", 12)));
        hands.await(this::isAsked);
        assertWhole("demandé…");
        hands.act(() -> hands.harness.alt(KeyCode.G));
        assertWhole("asked for…");
    }

    /** The mark on the seat may be drawn anew a moment later. */
    private void assertWhole(String mark) {
        hands.await(() -> Texts.shown(root()).contains(mark));
        assertThat(Texts.clipped(root())).isEmpty();
        assertThat(Texts.outside(root())).isEmpty();
    }
}
