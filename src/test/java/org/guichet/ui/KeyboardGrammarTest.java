package org.guichet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.guichet.inventory.SeatState;
import org.guichet.journal.ReprintEntry;
import org.guichet.journal.TenderLine;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.Money;
import org.guichet.sale.CartLine;
import org.guichet.seating.SeatLabel;
import org.guichet.ticketing.SampleTickets;
import org.guichet.ui.sell.TenderViewModel.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The keyboard grammar, line by line, under a clerk's real keys. */
@ExtendWith(ApplicationExtension.class)
class KeyboardGrammarTest {

    private Hands hands;

    @Start
    void open(Stage stage) {
        hands = new Hands(stage);
    }

    // ---- the line

    @ParameterizedTest
    @CsvSource({"2,AA", "2E,EE", "2A1E,AAE", "1E2A,EAA"})
    void partiesByQuantityAndPriceType(String typed, String types) {
        hands.type(typed);
        hands.press(KeyCode.ENTER);

        assertThat(hands.cart().stream().map(line -> String.valueOf(line.type())).collect(Collectors.joining()))
                .isEqualTo(types);
        assertThat(hands.entry().getText()).isEmpty();
    }

    @Test
    void thoseVerySeats() {
        hands.type("104H11-12");
        hands.press(KeyCode.ENTER);

        assertThat(labels(CounterInMemory.GAME_3)).containsExactly(new SeatLabel("104", "H", "11"),
                new SeatLabel("104", "H", "12"));
    }

    @Test
    void namesAreToldApartBySlashes() {
        hands.act(() -> hands.harness.window.sell().sticky().chooseEvent(CounterInMemory.FINAL));
        hands.press(KeyCode.B, KeyCode.A, KeyCode.L, KeyCode.C, KeyCode.O, KeyCode.N, KeyCode.SLASH, KeyCode.A,
                KeyCode.SLASH, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.ENTER);

        assertThat(labels(CounterInMemory.FINAL)).containsExactly(new SeatLabel("Balcon", "A", "12"));
    }

    @Test
    void whatIsNotUnderstoodStaysToBeCorrected() {
        hands.type("999Z1");
        hands.press(KeyCode.ENTER);
        assertThat(hands.noticeKey()).isEqualTo("sale.typed.no-seat");
        assertThat(hands.entry().getText()).isEqualToIgnoringCase("999Z1");
        hands.press(KeyCode.ESCAPE);
        assertThat(hands.entry().getText()).isEmpty();
        hands.ctrl(KeyCode.Z);
        assertThat(hands.entry().getText()).isEqualToIgnoringCase("999Z1");
    }

    @Test
    void enterOnTheEmptyLineExchangesTheOfferAndStartsAsLastTime() {
        hands.press(KeyCode.DIGIT3, KeyCode.ENTER);
        List<CartLine> first = hands.cart();
        hands.press(KeyCode.ENTER);
        assertThat(hands.cart()).hasSize(3).isNotEqualTo(first);
        assertThat(hands.counter.wicket.programme().house(CounterInMemory.GAME_3).count(SeatState.IN_CART))
                .as("the earlier offer is released").isEqualTo(3);
        hands.type("104H11");
        hands.press(KeyCode.ENTER, KeyCode.ENTER);
        assertThat(labels(CounterInMemory.GAME_3)).as("picked seats stay").contains(new SeatLabel("104", "H", "11"));
        hands.press(KeyCode.F9);
        hands.sale(1);
        hands.await(() -> hands.cart().isEmpty());
        hands.press(KeyCode.ENTER);
        assertThat(hands.cart()).as("as last time").hasSize(3);
    }

    @Test
    void altGrActsOnNothing() {
        hands.altGr(KeyCode.A);
        hands.altGr(KeyCode.Z);
        hands.altGr(KeyCode.K);

        assertThat(hands.cart()).isEmpty();
        assertThat(hands.harness.window.sell().sticky().zone()).isEqualTo("A");
        assertThat(hands.harness.scene.getFocusOwner()).isSameAs(hands.entry());
    }

    @Test
    void aScanIsNeverGrammarWhateverIsOpen() {
        hands.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F10);
        List<CartLine> before = hands.cart();
        hands.counter.time.gapMillis(6);
        hands.type("10411121");
        hands.press(KeyCode.ENTER);

        hands.await(() -> hands.noticeKey().equals("sell.scan.unknown"));
        assertThat(hands.harness.window.sell().tender().typedProperty().get()).isEqualTo("96");
        assertThat(hands.cart()).isEqualTo(before);
        assertThat(hands.sales()).isEmpty();
    }

    @Test
    void aScannedTicketIsReadWithItsBlanksAndTogglesNothing() {
        hands.await(() -> hands.harness.window.map().readyProperty().get());
        hands.press(KeyCode.RIGHT);

        scanATicketWithABlank();
    }

    @Test
    void aTicketScannedInTheSeatListTogglesNothing() {
        hands.press(KeyCode.F6);
        hands.await(() -> hands.harness.scene.getFocusOwner() instanceof TableView);

        scanATicketWithABlank();
    }

    private void scanATicketWithABlank() {
        String token = SampleTickets.sale().of(8).documents().stream().map(ticket -> ticket.word("token"))
                .filter(read -> read.indexOf(' ', 8) > 0).findFirst().orElseThrow();
        hands.counter.time.gapMillis(2);
        hands.act(() -> {
            hands.harness.type(token);
            hands.harness.press(KeyCode.ENTER);
        });
        hands.await(() -> hands.noticeKey().equals("sell.scan.unknown"));

        assertThat(hands.counter.records.lookedUp()).isEqualTo(token);
        assertThat(hands.cart()).isEmpty();
    }

    // ---- money

    @ParameterizedTest
    @CsvSource({"'100,50',450", "'100.5',450", "'120',2400"})
    void amountsTakeCommaAndPoint(String typed, long change) {
        hands.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F10);
        hands.type(typed);
        hands.press(KeyCode.ENTER);

        assertThat(hands.sale(1).tenders()).singleElement().isInstanceOfSatisfying(TenderLine.Cash.class,
                cash -> assertThat(cash.change()).isEqualTo(Money.cad(change)));
    }

    @Test
    void enterTwiceOnPayMakesOneSaleAndStartsNothing() {
        hands.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F10);
        hands.hold();
        hands.press(KeyCode.ENTER);
        hands.act(() -> hands.harness.window.sell().settle()); // the time after which a scan has ended passes in between
        hands.press(KeyCode.ENTER);
        hands.release();

        hands.sale(1);
        hands.await(() -> hands.cart().isEmpty());
        assertThat(hands.counter.printer.prints()).hasSize(1);
    }

    @Test
    void nothingTypedAheadIsLostOrReadAsSomethingElse() {
        hands.press(KeyCode.DIGIT2, KeyCode.ENTER);
        hands.hold();
        hands.press(KeyCode.F9, KeyCode.DIGIT1, KeyCode.E, KeyCode.ENTER, KeyCode.F10, KeyCode.DIGIT6,
                KeyCode.BACK_SPACE, KeyCode.DIGIT5, KeyCode.DIGIT0, KeyCode.ENTER, KeyCode.DIGIT3);
        hands.release();

        assertThat(hands.sale(2).tenders())
                .containsExactly(new TenderLine.Cash(Money.cad(40_00), Money.cad(50_00), Money.cad(10_00)));
        hands.await(() -> hands.entry().getText().equals("3"));
        assertThat(hands.cart()).isEmpty();
    }

    @Test
    void repeatsTheLastSale() {
        hands.press(KeyCode.F8);
        assertThat(hands.noticeKey()).isEqualTo("sell.repeat.nothing");
        hands.alt(KeyCode.Z);
        hands.type("1A2E");
        hands.press(KeyCode.ENTER, KeyCode.F9);
        hands.sale(1);
        hands.await(() -> hands.cart().isEmpty());
        hands.press(KeyCode.F8, KeyCode.F9);

        assertThat(hands.sale(2).tickets()).extracting(TicketLine::type, TicketLine::zone)
                .isEqualTo(hands.sales().getFirst().tickets().stream()
                        .map(ticket -> org.assertj.core.api.Assertions.tuple(ticket.type(), ticket.zone())).toList());
    }

    // ---- way out

    @Test
    void escapeClearsTheLineThenTheTenderThenTheCart() {
        hands.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F10, KeyCode.A, KeyCode.ESCAPE);
        assertThat(hands.entry().getText()).isEmpty();
        assertThat(mode()).isEqualTo(Mode.CASH);
        hands.press(KeyCode.ESCAPE);
        assertThat(mode()).isEqualTo(Mode.CLOSED);
        assertThat(hands.cart()).hasSize(2);
        hands.press(KeyCode.ESCAPE);
        assertThat(hands.cart()).isEmpty();

        hands.ctrl(KeyCode.Z);
        assertThat(hands.cart()).hasSize(2);
        hands.ctrl(KeyCode.Z);
        assertThat(mode()).isEqualTo(Mode.CASH);
        hands.ctrl(KeyCode.Z);
        assertThat(hands.entry().getText()).isEqualToIgnoringCase("a");
    }

    @Test
    void tabLeavesTheLineAndArrowsAndSpaceBelongToWhatHasTheFocus() {
        hands.await(() -> hands.harness.window.map().readyProperty().get());
        hands.press(KeyCode.TAB);
        assertThat(hands.entry().isFocused()).isFalse();
        int before = hands.harness.window.map().focusedPlaceProperty().get();
        hands.press(KeyCode.RIGHT, KeyCode.DOWN);
        assertThat(hands.harness.window.map().focusedPlaceProperty().get()).isEqualTo(before);
        hands.act(() -> hands.button("Zone C").requestFocus());
        hands.press(KeyCode.SPACE);
        assertThat(hands.harness.window.sell().sticky().zone()).isEqualTo("C");
        assertThat(hands.cart()).isEmpty();
        hands.press(KeyCode.ESCAPE);
        assertThat(hands.entry().isFocused()).isTrue();
    }

    // ---- the map

    @Test
    void theMapIsWalkedByRowsAndByTheirEnds() {
        hands.await(() -> hands.harness.window.map().readyProperty().get());
        hands.press(KeyCode.RIGHT);
        SeatLabel start = focused();
        hands.press(KeyCode.HOME);
        SeatLabel home = focused();
        hands.press(KeyCode.END);
        SeatLabel end = focused();
        assertThat(List.of(home.row(), end.row())).containsOnly(start.row());
        assertThat(home).isNotEqualTo(end);
        hands.press(KeyCode.PAGE_DOWN);
        assertThat(focused().row()).isNotEqualTo(end.row());
        hands.press(KeyCode.PAGE_UP);
        assertThat(focused().row()).isEqualTo(end.row());
    }

    @Test
    void ctrlZooms() {
        hands.await(() -> hands.harness.window.map().readyProperty().get());
        hands.press(KeyCode.DIGIT2);
        hands.ctrl(KeyCode.EQUALS);
        hands.ctrl(KeyCode.MINUS);
        hands.ctrl(KeyCode.DIGIT0);

        assertThat(hands.entry().getText()).as("zooming types nothing").isEqualTo("2");
    }

    // ---- find, reprint, what is not there

    @Test
    void theKthReprintIsNumberedK() {
        hands.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F9);
        hands.sale(1);
        hands.await(() -> hands.cart().isEmpty());
        for (int k = 1; k <= 3; k++) {
            int generation = k;
            hands.ctrl(KeyCode.P);
            hands.await(() -> hands.counter.printer.prints().size() == generation + 1);
            assertThat(hands.shown())
                    .anyMatch(text -> text.startsWith("Réimpression n°\u00a0" + generation + " de la vente G2-000001"));
        }

        assertThat(hands.counter.journal.entries().stream().filter(ReprintEntry.class::isInstance)
                .map(ReprintEntry.class::cast)).extracting(ReprintEntry::generation).containsExactly(1, 2, 3);
        assertThat(hands.counter.printer.prints()).extracting(Printed.Print::generation).containsExactly(0, 1, 2, 3);
    }

    @Test
    void findsASeatAndGoesThere() {
        hands.await(() -> hands.harness.window.map().readyProperty().get());
        hands.ctrl(KeyCode.K);
        hands.await(() -> hands.harness.scene.getFocusOwner() != hands.entry());
        hands.type("104H12");
        hands.press(KeyCode.ENTER);

        hands.await(() -> hands.entry().isFocused());
        assertThat(focused()).isEqualTo(new SeatLabel("104", "H", "12"));
        hands.press(KeyCode.SPACE);
        assertThat(labels(CounterInMemory.GAME_3)).containsExactly(new SeatLabel("104", "H", "12"));
    }

    @Test
    void findsAnOwnSaleEvenWhenEnterIsFasterThanTheSearch() {
        hands.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F9);
        hands.sale(1);
        hands.await(() -> hands.cart().isEmpty());
        hands.ctrl(KeyCode.K);
        hands.await(() -> hands.harness.scene.getFocusOwner() != hands.entry());
        hands.hold();
        hands.type("000001");
        hands.press(KeyCode.ENTER);
        hands.release();

        hands.await(() -> hands.noticeKey().equals("sell.found"));
        assertThat(hands.entry().isFocused()).isTrue();
    }

    @Test
    void keysAndPartsOfScreensThatDoNotExistAreAbsent() {
        hands.press(KeyCode.DIGIT2, KeyCode.ENTER);
        Set<String> before = hands.shown();
        hands.press(KeyCode.F3, KeyCode.F4, KeyCode.F5);

        assertThat(hands.shown()).isEqualTo(before);
        assertThat(hands.cart()).hasSize(2);
        assertThat(FxThread.ask(() -> hands.harness.scene.getRoot().lookupAll(".rail-item"))).hasSize(2);
        hands.press(KeyCode.F1);
        assertThat(hands.shown()).doesNotContain("F3", "F4", "F5");
    }

    // ---- closing

    @Test
    void theWindowClosesOnlyAfterTheSaleThatIsBeingPaid() {
        hands.press(KeyCode.DIGIT2, KeyCode.ENTER);
        hands.hold();
        hands.press(KeyCode.F9);
        close();
        assertThat(hands.harness.stage.isShowing()).isTrue();
        assertThat(hands.shown()).anyMatch(text -> text.startsWith("La vente se termine"));
        hands.release();

        hands.sale(1);
        hands.await(() -> !hands.harness.stage.isShowing());
        assertThat(hands.counter.printer.prints()).hasSize(1);
    }

    // ----

    private void close() {
        hands.act(() -> Event.fireEvent(hands.harness.stage,
                new WindowEvent(hands.harness.stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private Mode mode() {
        return hands.harness.window.sell().tender().modeProperty().get();
    }

    private SeatLabel focused() {
        return hands.counter.wicket.programme().plan(CounterInMemory.GAME_3)
                .label(hands.harness.window.map().focusedPlaceProperty().get());
    }

    private List<SeatLabel> labels(int event) {
        return hands.cart().stream().map(line -> hands.counter.wicket.programme().plan(event).label(line.place()))
                .toList();
    }
}
