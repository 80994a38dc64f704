package org.guichet.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.guichet.journal.TenderLine;
import org.guichet.kernel.Money;
import org.guichet.kernel.Refusal;
import org.junit.jupiter.api.Test;

class SettlementTest {

    @Test
    void exactCashNeedsNoChange() {
        Settlement settlement = Settlement.of(Money.cad(76_00), List.of(cash(76_00)));

        assertThat(settlement.change()).isEqualTo(Money.cad(0));
        assertThat(settlement.rounding()).isEqualTo(Money.cad(0));
        assertThat(settlement.lines())
                .containsExactly(new TenderLine.Cash(Money.cad(76_00), Money.cad(76_00), Money.cad(0)));
    }

    @Test
    void onlyTheCashRemainderIsRounded() {
        Settlement settlement = Settlement.of(Money.cad(44_02), List.of(card(20_01), cash(25_00)));

        assertThat(settlement.rounding()).isEqualTo(Money.cad(-1));
        assertThat(settlement.change()).isEqualTo(Money.cad(1_00));
        assertThat(settlement.lines()).hasSize(2);
    }

    @Test
    void penniesGoDownAndUpAsTheMintSays() {
        long[][] table = {{0, 0}, {1, 0}, {2, 0}, {3, 5}, {4, 5}, {5, 5}, {6, 5}, {7, 5}, {8, 10}, {9, 10}};
        for (long[] row : table) {
            assertThat(Rounding.toCash(Money.cad(10_00 + row[0]))).isEqualTo(Money.cad(10_00 + row[1]));
        }
    }

    @Test
    void cardPaysToTheCent() {
        Settlement settlement = Settlement.of(Money.cad(44_02), List.of(card(44_02)));

        assertThat(settlement.rounding().isZero()).isTrue();
        assertThat(settlement.change().isZero()).isTrue();
    }

    @Test
    void aCentOrTwoThatACardLeavesAreLetGoAsCash() {
        for (long left = 1; left <= 2; left++) {
            Settlement settlement = Settlement.of(Money.cad(44_02), List.of(card(44_02 - left), cash(0)));

            assertThat(settlement.rounding()).isEqualTo(Money.cad(-left));
            assertThat(settlement.change()).isEqualTo(Money.cad(0));
            assertThat(settlement.lines()).last()
                    .isEqualTo(new TenderLine.Cash(Money.cad(0), Money.cad(0), Money.cad(0)));
        }
        refused("sale.tender.missing", 44_02, card(44_00));
        refused("sale.tender.amount", 44_03, card(44_00), cash(0));
        refused("sale.tender.amount", 44_00, card(44_00), cash(0));
        refused("sale.tender.amount", 44_02, card(20_00), cash(24_00), cash(0));
    }

    @Test
    void aCardsNumberIsNeverAReference() {
        for (String number : List.of("4111111111111111", "4111 1111 1111 1111", "4111-1111-1111-1111",
                "3782 822463 10005", "30569309025904", "6304000000000000", "no 5555555555554444.",
                "6011000990139424 ok", "4222222222222", "5555.5555.5555.4444")) {
            refused("sale.card.number", 44_00, new Tender.Card(Money.cad(44_00), number, "1234"));
        }
        for (String reference : List.of("000123", "4111111111111112", "123456789012", "41111111111111110000",
                "R4111-11", "2026-11-24 15:12:00", "A1B2C3D4E5F6G7H8")) {
            Tender.Card card = new Tender.Card(Money.cad(44_00), reference, "1234");
            assertThat(Settlement.of(Money.cad(44_00), List.of(card)).lines()).as(reference)
                    .containsExactly(new TenderLine.Card(Money.cad(44_00), reference, "1234"));
        }
    }

    @Test
    void nothingIsPaidByNothing() {
        assertThat(Settlement.of(Money.cad(0), List.of()).lines()).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedWithAReason() {
        refused("sale.tender.missing", 44_00, cash(40_00));
        refused("sale.tender.missing", 44_00);
        refused("sale.tender.missing", 44_02, card(44_00));
        refused("sale.tender.too-much", 44_00, card(45_00));
        refused("sale.tender.too-much", 44_00, card(44_00), cash(5_00));
        refused("sale.tender.pennies", 44_00, cash(44_01));
        refused("sale.tender.amount", 44_00, cash(-44_00));
        refused("sale.tender.amount", 44_00, cash(0));
        refused("sale.tender.amount", 44_00, card(Long.MIN_VALUE));
        refused("sale.tender.amount", 44_00, card(Long.MAX_VALUE), card(Long.MAX_VALUE));
        refused("sale.tender.amount", 44_00, cash(Long.MAX_VALUE / 5 * 5), cash(5));
        refused("sale.tender.absurd", 44_00, cash(44_000_00));
        refused("sale.card.last-four", 44_00, new Tender.Card(Money.cad(44_00), "R1", "12a4"));
        refused("sale.card.reference", 44_00, new Tender.Card(Money.cad(44_00), " ", "1234"));
        refused("sale.card.reference", 44_00, new Tender.Card(Money.cad(44_00), "x".repeat(33), "1234"));
    }

    @Test
    void everyBreakdownBalancesToTheCent() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 20_000; run++) {
            Money total = Money.cad(random.nextInt(400_00));
            List<Tender> tenders = new ArrayList<>();
            Money left = total;
            for (int cards = random.nextInt(3); cards > 0 && left.isPositive(); cards--) {
                Money part = Money.cad(1 + random.nextLong(left.cents()));
                tenders.add(card(part.cents()));
                left = left.minus(part);
            }
            Money due = Settlement.cashDue(total, tenders);
            if (left.isPositive()) {
                tenders.add(cash(due.cents() + 5L * random.nextInt(100)));
            }
            Settlement settlement = Settlement.of(total, tenders);
            Money paid = settlement.lines().stream().map(TenderLine::amount).reduce(Money.cad(0), Money::plus);

            assertThat(paid).as("seed %d run %d", seed, run).isEqualTo(total.plus(settlement.rounding()));
            assertThat(Math.abs(settlement.rounding().cents())).as("seed %d run %d", seed, run).isLessThan(3);
            assertThat(settlement.rounding()).as("seed %d run %d: the cash remainder alone", seed, run)
                    .isEqualTo(left.isPositive() ? Rounding.toCash(left).minus(left) : Money.cad(0));
            assertThat(settlement.change().isNegative()).as("seed %d run %d", seed, run).isFalse();
            for (TenderLine line : settlement.lines()) {
                if (line instanceof TenderLine.Cash cashLine) {
                    assertThat(cashLine.tendered()).isEqualTo(cashLine.amount().plus(cashLine.change()));
                    assertThat(cashLine.amount().cents() % 5).isZero();
                } else {
                    assertThat(tenders).as("seed %d run %d", seed, run).anyMatch(t -> t.amount().equals(line.amount()));
                }
            }
        }
    }

    private static void refused(String key, long totalCents, Tender... tenders) {
        assertThatThrownBy(() -> Settlement.of(Money.cad(totalCents), List.of(tenders)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason().key()).isEqualTo(key));
    }

    private static Tender cash(long cents) {
        return new Tender.Cash(Money.cad(cents));
    }

    private static Tender card(long cents) {
        return new Tender.Card(Money.cad(cents), "000123", "4242");
    }
}
