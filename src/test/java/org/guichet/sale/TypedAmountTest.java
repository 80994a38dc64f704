package org.guichet.sale;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichet.kernel.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAmountTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"125;12500", "125,5;12550", "125.50;12550", ",05;5", "0;0", "999999;99999900",
        "1 250,00 $;125000", "1\u202f250,00\u00a0$;125000"})
    void readsWhatPeopleType(String typed, long cents) {
        assertThat(TypedAmount.parse(typed, Money.CAD)).contains(Money.cad(cents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", ".", "-5", "12,345", "1,2,3", "12a", "1000000", "1e5", "1e999999999", "٣"})
    void refusesWhatIsNoAmount(String typed) {
        assertThat(TypedAmount.parse(typed, Money.CAD)).isEmpty();
    }
}
