package org.guichet.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void sumsAreExactOrAnError() {
        assertThat(Money.cad(1_50).plus(Money.cad(-2_00))).isEqualTo(Money.cad(-50));
        assertThat(Money.cad(19_99).times(3)).isEqualTo(Money.cad(59_97));
        assertThatThrownBy(() -> Money.cad(Long.MAX_VALUE).plus(Money.cad(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void currenciesDoNotMix() {
        Money euro = new Money(1, Currency.getInstance("EUR"));
        assertThatThrownBy(() -> Money.cad(1).plus(euro)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.cad(1).compareTo(euro)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saleNumbersTellTheIncarnation() {
        assertThat(new CounterId(2, 1).saleNumber(318)).isEqualTo("G2-000318");
        assertThat(new CounterId(2, 2).saleNumber(1)).isEqualTo("G2b-000001");
        assertThat(new CounterId(2, 28).prefix()).isEqualTo("G2ab");
    }
}
