package org.guichet.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.Recorded;
import org.guichet.journal.ReprintEntry;
import org.guichet.journal.SaleEntry;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.kernel.Refusal;
import org.junit.jupiter.api.Test;

class ReprintTicketsTest {

    private final SmallHouse house = new SmallHouse();
    private final Recorded<SaleEntry> sale = sell(4, 5);

    @Test
    void aReprintIsInTheJournalBeforeAnythingIsPrintedAndCoversEveryTicket() {
        ReprintEntry entry = house.reprintTickets.reprint(sale, "jammed").entry();

        assertThat(entry).isEqualTo(new ReprintEntry(sale.entry().id(), "G2-000001", List.of(1, 2), 1, "jammed"));
        assertThat(house.journal.entries().getLast()).isEqualTo(entry);
        assertThat(house.records.reprints(sale.entry().id())).isEqualTo(1);
    }

    @Test
    void everyReprintHasTheNextGenerationAlsoAfterARestart() {
        assertThat(generation(house.reprintTickets)).isEqualTo(1);
        assertThat(generation(house.reprintTickets)).isEqualTo(2);
        assertThat(generation(new ReprintTickets(house.ledger, house.records))).isEqualTo(3);
        assertThat(house.reprintTickets.reprint(sell(6), "").entry().generation()).as("another sale").isEqualTo(1);
    }

    @Test
    void nothingOfAVoidedSaleIsPrintedAgain() {
        house.voidLastSale.voidSale(sale.entry().id(), "slip");

        refused("sale.reprint.void");
    }

    @Test
    void aViewThatIsBehindDoesNotKnowTheGenerationsSoNothingIsReprinted() {
        house.records.breakDown();
        sell(6);

        refused("sale.view.behind");
    }

    @Test
    void aTicketCarriesItsGenerationAsOneByte() {
        for (int generation = 1; generation <= 255; generation++) {
            assertThat(generation(house.reprintTickets)).isEqualTo(generation);
        }
        refused("sale.reprint.limit");
    }

    @Test
    void aReprintThatCannotBeRecordedUsesUpNoGeneration() {
        house.journal.fill();
        assertThatThrownBy(() -> generation(house.reprintTickets)).isInstanceOf(JournalUnavailable.class);
        assertThat(house.records.reprints(sale.entry().id())).isZero();
    }

    private int generation(ReprintTickets reprints) {
        return reprints.reprint(sale, "").entry().generation();
    }

    private void refused(String key) {
        int before = house.journal.entries().size();
        assertThatThrownBy(() -> generation(house.reprintTickets)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.reason().key()).isEqualTo(key));
        assertThat(house.journal.entries()).hasSize(before);
    }

    private Recorded<SaleEntry> sell(int... seats) {
        for (int seat : seats) {
            house.cart.add(List.of(house.line(SmallHouse.FIRST, "101", "C", seat, 'A')));
        }
        SellSeats.Confirmed confirmed = house.sellSeats.sell(Checkout.of(house.cart,
                List.of(new Tender.Cash(Money.cad(38_00L * seats.length))), Language.FR));
        house.cart.sold(confirmed);
        return confirmed.sale();
    }
}
