package org.guichet.ui.sell;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichet.kernel.Money;
import org.guichet.sale.TypedAmount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"192000;1920", "193545;1935,45", "5;0,05", "9600;96"})
    void writesWhatAClerkWouldType(long cents, String typed) {
        assertThat(Amounts.typed(Money.cad(cents), ',')).isEqualTo(typed);
        assertThat(TypedAmount.parse(typed, Money.CAD)).contains(Money.cad(cents));
    }

    @Test
    void offersWhatPeopleHandOver() {
        assertThat(Amounts.quick(Money.cad(120_00))).extracting(Money::cents).containsExactly(120_00L, 125_00L,
                140_00L, 150_00L);
        assertThat(Amounts.quick(Money.cad(76_00))).extracting(Money::cents).containsExactly(76_00L, 80_00L, 100_00L,
                120_00L);
        assertThat(Amounts.quick(Money.cad(7_35))).extracting(Money::cents).containsExactly(7_35L, 10_00L, 20_00L,
                50_00L);
    }

    @Test
    void everyQuickAmountIsEnough() {
        for (long cents = 5; cents < 30_000; cents += 5) {
            Money due = Money.cad(cents);
            assertThat(Amounts.quick(due)).hasSize(4).isSorted().allMatch(amount -> amount.compareTo(due) >= 0)
                    .startsWith(due).doesNotHaveDuplicates();
        }
    }
}
