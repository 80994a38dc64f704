package org.guichet.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.guichet.kernel.Money;
import org.guichet.kernel.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricingTest {

    private static final List<TaxRule> QUEBEC = List.of(new TaxRule("GST", Text.same("TPS"), 50_000, "RT"),
            new TaxRule("QST", Text.same("TVQ"), 99_750, "TQ"));

    @ParameterizedTest
    @CsvSource({"3800, 165, 330, 3305", "2200, 96, 191, 1913", "4800, 209, 416, 4175", "1, 0, 0, 1", "0, 0, 0, 0"})
    void includedTaxesComeOutOfThePrice(long asked, long gst, long qst, long base) {
        PricedTicket ticket = price(list(true, asked), QUEBEC);
        assertThat(ticket.total()).isEqualTo(Money.cad(asked));
        assertThat(ticket.taxes()).extracting(TaxAmount::amount).containsExactly(Money.cad(gst), Money.cad(qst));
        assertThat(ticket.base()).isEqualTo(Money.cad(base));
    }

    @ParameterizedTest
    @CsvSource({"10000, 500, 998, 11498", "7850, 393, 783, 9026", "10, 1, 1, 12", "0, 0, 0, 0"})
    void addedTaxesGoOnTop(long asked, long gst, long qst, long total) {
        PricedTicket ticket = price(list(false, asked), QUEBEC);
        assertThat(ticket.base()).isEqualTo(Money.cad(asked));
        assertThat(ticket.taxes()).extracting(TaxAmount::amount).containsExactly(Money.cad(gst), Money.cad(qst));
        assertThat(ticket.total()).isEqualTo(Money.cad(total));
    }

    @Test
    void aFeeGoesOnAPriceButNotOnAFreeTicket() {
        assertThat(price(list(false, 7500, 200, 150), QUEBEC))
                .returns(Money.cad(7500), PricedTicket::price).returns(Money.cad(350), PricedTicket::fees)
                .returns(Money.cad(7850), PricedTicket::base).returns(Money.cad(9026), PricedTicket::total);
        assertThat(price(list(false, 0, 200, 150), QUEBEC))
                .returns(Money.cad(0), PricedTicket::fees).returns(Money.cad(0), PricedTicket::total);
    }

    @Test
    void aHouseWithoutTaxesAsksWhatTheListSays() {
        assertThat(price(list(true, 3800), List.of())).returns(Money.cad(3800), PricedTicket::base)
                .returns(List.of(), PricedTicket::taxes).returns(Money.cad(3800), PricedTicket::total);
    }

    @Test
    void aTypeThatIsNotSoldInTheZoneHasNoPrice() {
        Season season = season(list(true, 3800), QUEBEC);
        assertThat(Pricing.price(season, season.events().getFirst(), "A", 'E')).isEmpty();
        assertThat(Pricing.price(season, season.events().getFirst(), "B", 'A')).isEmpty();
    }

    /** An oracle that knows nothing of the code: decimal dollars, rates as fractions, each tax rounded by itself. */
    @Test
    void everyTicketBalancesAndEveryTaxIsRoundedHalfUp() {
        long seed = 9_975;
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            boolean included = random.nextBoolean();
            long cents = random.nextInt(4) == 0 ? random.nextLong(200) : random.nextLong(100_000_001);
            long[] fees = random.longs(random.nextInt(3), 0, 2_000).toArray();
            List<TaxRule> rules = rules(random);
            PricedTicket ticket = price(list(included, cents, fees), rules);

            BigDecimal asked = BigDecimal.valueOf(cents, 2);
            for (long fee : cents == 0 ? new long[0] : fees) {
                asked = asked.add(BigDecimal.valueOf(fee, 2));
            }
            BigInteger taxed = BigInteger.ZERO;
            for (int i = 0; i < rules.size(); i++) {
                BigInteger tax = oracle(asked, rules, i, included);
                taxed = taxed.add(tax);
                assertThat(ticket.taxes().get(i)).as("seed %d, round %d", seed, round)
                        .isEqualTo(new TaxAmount(rules.get(i).code(), Money.cad(tax.longValueExact())));
            }
            Money sum = ticket.taxes().stream().map(TaxAmount::amount).reduce(ticket.base(), Money::plus);
            assertThat(sum).as("seed %d, round %d", seed, round).isEqualTo(ticket.total());
            long total = asked.movePointRight(2).longValueExact() + (included ? 0 : taxed.longValueExact());
            assertThat(ticket.total()).as("seed %d, round %d", seed, round).isEqualTo(Money.cad(total));
            assertThat(ticket.base().isNegative()).isFalse();
        }
    }

    /** Sixty tickets of 38.00 carry sixty times its taxes: no total is ever computed from a sum of prices. */
    @Test
    void aTotalIsASumOfTickets() {
        PricedTicket one = price(list(true, 3800), QUEBEC);
        Money gst = Money.zero(Money.CAD);
        for (int i = 0; i < 60; i++) {
            gst = gst.plus(one.taxes().getFirst().amount());
        }
        assertThat(gst).isEqualTo(Money.cad(60 * 165));
        PricedTicket asOneSum = price(list(true, 60 * 3800), QUEBEC);
        assertThat(asOneSum.taxes().getFirst().amount()).isNotEqualTo(gst);
    }

    private static BigInteger oracle(BigDecimal asked, List<TaxRule> rules, int index, boolean included) {
        BigDecimal all = rules.stream().map(rule -> BigDecimal.valueOf(rule.rateMillionths(), 6))
                .reduce(BigDecimal.ONE, BigDecimal::add);
        BigDecimal rate = BigDecimal.valueOf(rules.get(index).rateMillionths(), 6);
        // floor(x + 1/2) over exact fractions: numerator and denominator, never a quotient that was rounded before
        BigInteger above = asked.multiply(rate).movePointRight(8).toBigIntegerExact();
        BigInteger below = (included ? all : BigDecimal.ONE).movePointRight(6).toBigIntegerExact();
        BigInteger two = BigInteger.TWO;
        return above.multiply(two).add(below).divide(below.multiply(two));
    }

    private static List<TaxRule> rules(Random random) {
        if (random.nextInt(3) > 0) {
            return QUEBEC;
        }
        List<TaxRule> rules = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            rules.add(new TaxRule("T" + i, Text.same("T"), random.nextInt(300_000), "R"));
        }
        return rules;
    }

    private static PricedTicket price(PriceList list, List<TaxRule> rules) {
        Season season = season(list, rules);
        return Pricing.price(season, season.events().getFirst(), "A", 'A').orElseThrow();
    }

    private static PriceList list(boolean included, long cents, long... fees) {
        List<Fee> charged = new ArrayList<>();
        for (long fee : fees) {
            charged.add(new Fee("F" + charged.size(), Text.same("Fee"), Money.cad(fee)));
        }
        return new PriceList(List.of(new Price("A", 'A', Money.cad(cents))), charged, included);
    }

    private static Season season(PriceList list, List<TaxRule> rules) {
        Event event = new Event(1, Text.same("Game"), null, "hall", Instant.EPOCH, Instant.EPOCH,
                new SalesWindow(Instant.EPOCH, Instant.MAX), List.of(), list, new Limits(8, Limits.NONE), List.of(),
                Text.same("terms"));
        return new Season("s", Text.same("S"), Text.same("S"), Money.CAD, List.of(),
                List.of(new PriceZone("A", Text.same("A"))), List.of(), rules, List.of(event));
    }
}
