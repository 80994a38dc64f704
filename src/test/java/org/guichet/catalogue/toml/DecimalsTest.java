package org.guichet.catalogue.toml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalsTest {

    @Test
    void noCentIsLostOnTheWay() {
        long seed = 38_00;
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            long cents = random.nextLong(Decimals.MOST.cents() + 1);
            char mark = random.nextBoolean() ? '.' : ',';
            String written = String.format(Locale.ROOT, "%d%c%02d", cents / 100, mark, cents % 100);
            assertThat(Decimals.cents(written)).as("seed %d, round %d", seed, round)
                    .isEqualTo(new Decimals.Read.Value(cents));
        }
    }

    @Test
    void wholeDollarsNeedNoDecimals() {
        assertThat(Decimals.cents("38")).isEqualTo(new Decimals.Read.Value(3800));
        assertThat(Decimals.cents("0")).isEqualTo(new Decimals.Read.Value(0));
        assertThat(Decimals.cents("007.50")).isEqualTo(new Decimals.Read.Value(750));
    }

    @Test
    void theBoundItselfIsAllowed() {
        assertThat(Decimals.cents("1000000.00")).isEqualTo(new Decimals.Read.Value(100_000_000));
        assertThat(Decimals.cents("1000000.01")).isInstanceOf(Decimals.Read.Wrong.class);
    }

    @Test
    void ratesKeepFourDecimals() {
        assertThat(Decimals.millionths("9.975")).isEqualTo(new Decimals.Read.Value(99_750));
        assertThat(Decimals.millionths("9,975\u00a0%")).isEqualTo(new Decimals.Read.Value(99_750));
        assertThat(Decimals.millionths("5%")).isEqualTo(new Decimals.Read.Value(50_000));
        assertThat(Decimals.millionths("0.0001")).isEqualTo(new Decimals.Read.Value(1));
        assertThat(Decimals.millionths("100")).isEqualTo(new Decimals.Read.Value(1_000_000));
        assertThat(Decimals.millionths("100.0001")).isInstanceOf(Decimals.Read.Wrong.class);
    }
}
