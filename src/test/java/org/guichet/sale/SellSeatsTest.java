package org.guichet.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.guichet.inventory.SeatState;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.guichet.kernel.Money;
import org.guichet.kernel.Refusal;
import org.junit.jupiter.api.Test;

class SellSeatsTest {

    private final SmallHouse house = new SmallHouse();

    @Test
    void aPaidCartIsASaleInTheJournalAndItsSeatsAreSold() {
        house.cart.add(List.of(line("101", "C", 4, 'A'), line("101", "C", 5, 'A')));

        SellSeats.Confirmed sale = pay(100_00);

        assertThat(sale.change()).isEqualTo(Money.cad(24_00));
        assertThat(sale.sale().entry().number()).isEqualTo("G2-000001");
        assertThat(sale.sale().entry().tickets()).extracting(TicketLine::seat).containsExactly("101-C-4", "101-C-5");
        assertThat(house.programme.house(SmallHouse.FIRST).count(SeatState.SOLD_HERE)).isEqualTo(2);
        assertThat(house.journal.entries()).containsExactly(sale.sale().entry());
    }

    @Test
    void payPressedTwiceMakesOneSale() {
        house.cart.add(List.of(line("101", "C", 4, 'A')));
        Checkout checkout = Checkout.of(house.cart, cash(40_00), Language.FR);

        SellSeats.Confirmed first = house.sellSeats.sell(checkout);
        SellSeats.Confirmed second = house.sellSeats.sell(checkout);

        assertThat(second).isSameAs(first);
        assertThat(house.journal.entries()).hasSize(1);
    }

    @Test
    void aSaleThatTheStoreKnowsIsNotMadeAgainByANewProcess() {
        house.cart.add(List.of(line("101", "C", 4, 'A')));
        Checkout checkout = Checkout.of(house.cart, cash(40_00), Language.FR);
        house.sellSeats.sell(checkout);
        SellSeats restarted = new SellSeats(house.programme, house.ledger, house.records, house.days, house.time,
                Mandate.OWN);

        refused("sale.already-sold", () -> restarted.sell(checkout));
        assertThat(house.journal.entries()).hasSize(1);
    }

    @Test
    void aCounterThatMaySellNoMoreIsToldWhyAndStillVoidsAndReprints() {
        SaleEntry before = sellOne(1);
        house.cart.add(List.of(line("101", "C", 4, 'A')));
        house.withdrawn = Optional.of(Message.of("sale.withdrawn", "test"));

        refused("sale.withdrawn", () -> pay(40_00));
        refused("sale.withdrawn", () -> house.cart.add(List.of(line("101", "C", 5, 'A'))));
        assertThat(house.cart.lines()).hasSize(1);
        house.cart.clear();
        assertThat(house.journal.entries()).containsExactly(before);
        house.reprintTickets.reprint(house.records.byId(before.id()).orElseThrow(), "torn");
        house.voidLastSale.voidSale(before.id(), "slip");
        assertThat(house.programme.house(SmallHouse.FIRST).count(SeatState.SOLD_HERE)).isZero();
    }

    @Test
    void aFullDiskRefusesTheSaleAndKeepsTheCart() {
        house.cart.add(List.of(line("101", "C", 4, 'A')));
        house.journal.fill();

        assertThatThrownBy(() -> pay(40_00)).isInstanceOf(JournalUnavailable.class);

        assertThat(house.cart.lines()).hasSize(1);
        assertThat(house.programme.house(SmallHouse.FIRST).count(SeatState.SOLD_HERE)).isZero();
        assertThat(house.programme.house(SmallHouse.FIRST).count(SeatState.IN_CART)).isEqualTo(1);
    }

    @Test
    void aBrokenViewDoesNotUndoASale() {
        house.cart.add(List.of(line("101", "C", 4, 'A')));
        house.records.breakDown();

        SellSeats.Confirmed sale = pay(40_00);

        assertThat(sale.sale().entry().number()).isEqualTo("G2-000001");
        assertThat(house.ledger.isViewBehind()).isTrue();
        assertThat(house.programme.house(SmallHouse.FIRST).count(SeatState.SOLD_HERE)).isEqualTo(1);
    }

    @Test
    void aSeatThatIsNotInTheCartIsNotSold() {
        house.cart.add(List.of(line("101", "C", 4, 'A')));
        Checkout checkout = Checkout.of(house.cart, cash(40_00), Language.FR);
        house.cart.clear();

        refused("sale.seat.lost", () -> house.sellSeats.sell(checkout));
        assertThat(house.journal.entries()).isEmpty();
    }

    @Test
    void aSoldSeatCannotBeTakenAgain() {
        house.cart.add(List.of(line("101", "C", 4, 'A')));
        house.cart.sold(pay(40_00));

        refused("sale.seat.sold", () -> house.cart.add(List.of(line("101", "C", 4, 'A'))));
        assertThat(house.cart.isEmpty()).isTrue();
    }

    @Test
    void theBusinessDayNeverGoesBack() {
        sellOne(1);
        house.time.pass(Duration.ofDays(1));
        SaleEntry today = sellOne(2);
        house.time.pass(Duration.ofDays(-2));
        SaleEntry clockSetBack = sellOne(3);

        assertThat(today.businessDay()).isEqualTo(LocalDate.of(2026, 5, 3));
        assertThat(clockSetBack.businessDay()).isEqualTo(LocalDate.of(2026, 5, 3));
    }

    @Test
    void anEventIsSoldInItsWindowOnly() {
        house.time.set("2025-12-31T23:59:59Z");
        refused("sale.window.early", () -> house.cart.add(List.of(line("101", "C", 4, 'A'))));
        house.time.set("2026-06-01T00:00:00Z");
        refused("sale.window.late", () -> house.cart.add(List.of(line("101", "C", 4, 'A'))));
    }

    @Test
    void aCompanionNeedsSomebodyAndACheck() {
        house.cart.add(List.of(line("101", "C", 4, 'C')));
        refused("sale.companion.alone", () -> pay(40_00));
        house.cart.add(List.of(line("101", "C", 5, 'A')));
        refused("sale.check.missing", () -> pay(40_00));
        house.cart.confirm(cartLine -> cartLine.type() == 'C', true);

        assertThat(pay(40_00).sale().entry().tickets().getFirst().checked()).isEqualTo("carte CAL vérifiée");
    }

    @Test
    void limitsHold() {
        List<CartLine> many = new ArrayList<>();
        for (int n = 1; n <= 10; n++) {
            many.add(line("101", "A", n, 'A'));
            many.add(line("101", "B", n, 'A'));
        }
        house.cart.add(many);

        refused("sale.limit.sale", () -> house.cart.add(List.of(line("101", "C", 4, 'A'))));
        assertThat(house.cart.lines()).hasSize(20);
    }

    @Test
    void aPriceTypeThatTheSeasonDoesNotKnowIsRefused() {
        refused("sale.price.missing", () -> house.cart.add(List.of(line("101", "C", 4, 'Z'))));
    }

    @Test
    void voidPutsTheSeatsBackAndKeepsTheNumber() {
        SaleEntry sale = sellOne(1);

        house.voidLastSale.voidSale(sale.id(), "slip");

        assertThat(house.programme.house(SmallHouse.FIRST).count(SeatState.SOLD_HERE)).isZero();
        refused("sale.void.twice", () -> house.voidLastSale.voidSale(sale.id(), "again"));
        assertThat(sellOne(1).number()).isEqualTo("G2-000002");
        refused("sale.void.not-last", () -> house.voidLastSale.voidSale(sale.id(), "late"));
    }

    @Test
    void aParkedCartKeepsItsSeatsAndItsSaleId() {
        house.cart.add(List.of(line("101", "C", 4, 'A'), line("101", "C", 5, 'E')));
        var id = house.cart.id();
        house.parkCarts.park(house.cart, Language.FR, UnaryOperator.identity(), new AtOnce());
        assertThat(house.cart.isEmpty()).isTrue();
        refused("sale.seat.parked", () -> house.cart.add(List.of(line("101", "C", 4, 'A'))));

        ParkCarts restarted = new ParkCarts(house.programme, house.ledger, house.records);
        restarted.takeBack(id, house.cart, new AtOnce());

        assertThat(house.cart.id()).isEqualTo(id);
        assertThat(house.cart.lines()).extracting(CartLine::type).containsExactly('A', 'E');
        house.cart.remove(cartLine -> cartLine.type() == 'E');
        assertThat(house.records.parked().getFirst().lines()).hasSize(1);
        pay(40_00);
        assertThat(house.records.parked()).isEmpty();
    }

    private SaleEntry sellOne(int number) {
        house.cart.add(List.of(line("101", "A", number, 'A')));
        SellSeats.Confirmed confirmed = pay(50_00);
        house.cart.sold(confirmed);
        return confirmed.sale().entry();
    }

    private SellSeats.Confirmed pay(long cents) {
        return house.sellSeats.sell(Checkout.of(house.cart, cash(cents), Language.FR));
    }

    private static List<Tender> cash(long cents) {
        return List.of(new Tender.Cash(Money.cad(cents)));
    }

    private CartLine line(String section, String row, int number, char type) {
        return house.line(SmallHouse.FIRST, section, row, number, type);
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.reason().key()).isEqualTo(key));
    }
}
