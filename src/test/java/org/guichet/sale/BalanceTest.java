package org.guichet.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.guichet.catalogue.Fee;
import org.guichet.catalogue.TaxAmount;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TenderLine;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.kernel.Text;
import org.junit.jupiter.api.Test;

/** Whatever is sold and however it is paid, every breakdown of the recorded sale balances to the cent. */
class BalanceTest {

    private static final Money NOTHING = Money.cad(0);

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private String told = "";
    private int comps;
    private int rounded;
    private int split;

    @Test
    void everyBreakdownOfARandomSaleBalancesToTheCent() {
        for (int run = 0; run < 400; run++) {
            boolean included = random.nextBoolean();
            List<Fee> fees = IntStream.range(0, random.nextInt(3))
                    .mapToObj(n -> new Fee("F" + n, Text.same("Fee"), Money.cad(random.nextInt(500)))).toList();
            told = "seed %d, run %d, %s, %s".formatted(seed, run, included ? "included" : "added", fees);
            SmallHouse house = new SmallHouse(included, fees);
            fill(house);
            Money total = house.cart.total();
            List<Tender> tenders = tenders(total);

            SaleEntry sale = house.sellSeats.sell(Checkout.of(house.cart, tenders, Language.EN)).sale().entry();

            assertThat(sale.total()).as(told).isEqualTo(total);
            Money asked = fees.stream().map(Fee::amount).reduce(NOTHING, Money::plus);
            sale.tickets().forEach(ticket -> balances(ticket, included, asked));
            assertThat(sum(sale.tickets().stream().map(TicketLine::total).toList())).as(told).isEqualTo(total);
            balances(sale, tenders);
        }
        assertThat(comps).as("free tickets tried").isPositive();
        assertThat(rounded).as("sales rounded").isPositive();
        assertThat(split).as("sales by card and cash").isPositive();
    }

    /** Seats of both games, standing places by quantity, and a companion for some. */
    private void fill(SmallHouse house) {
        List<CartLine> lines = new ArrayList<>();
        for (int n = 1; n <= 1 + random.nextInt(10); n++) {
            lines.add(house.line(1 + random.nextInt(2), "101", "ABCD".substring(random.nextInt(4)).substring(0, 1), n,
                    random.nextBoolean() ? 'A' : 'E'));
        }
        for (CartLine line : List.copyOf(lines)) {
            if (random.nextInt(4) == 0) {
                lines.add(house.line(line.event(), "102", "ABCD".substring(random.nextInt(4)).substring(0, 1),
                        1 + lines.size() % 10, 'C'));
            }
        }
        house.cart.add(lines.stream().filter(line -> lines.stream().filter(line::sameSeat).count() == 1).toList());
        if (random.nextInt(3) == 0) {
            house.offerSeats.standing(house.cart, SmallHouse.FIRST,
                    house.programme.plan(SmallHouse.FIRST).standingAreas().getFirst(),
                    Party.of(1 + random.nextInt(3), 'E'));
        }
        house.cart.confirm(line -> line.type() == 'C', true);
    }

    /** No, one or two cards, then cash for the rest in one or several handfuls, mostly too much. */
    private List<Tender> tenders(Money total) {
        List<Tender> tenders = new ArrayList<>();
        Money left = total;
        for (int cards = random.nextInt(3); cards > 0 && left.isPositive(); cards--) {
            Money part = random.nextInt(3) == 0 ? left : Money.cad(1 + random.nextLong(left.cents()));
            tenders.add(new Tender.Card(part, "R" + cards, "4242"));
            left = left.minus(part);
        }
        Money due = Settlement.cashDue(total, tenders);
        if (left.isPositive() && due.isZero() && random.nextBoolean()) {
            tenders.add(new Tender.Cash(NOTHING));
        } else if (left.isPositive()) {
            Money first = Money.cad(5 + 5L * random.nextInt(20));
            tenders.add(new Tender.Cash(first));
            Money rest = due.minus(first).plus(Money.cad(5L * random.nextInt(60)));
            if (rest.isPositive()) {
                tenders.add(new Tender.Cash(rest));
            } else if (due.compareTo(first) > 0) {
                tenders.add(new Tender.Cash(due.minus(first)));
            }
        }
        Collections.shuffle(tenders, random);
        return tenders;
    }

    private void balances(TicketLine ticket, boolean included, Money fees) {
        Money taxes = sum(ticket.taxes().stream().map(TaxAmount::amount).toList());
        if (ticket.price().isZero()) {
            comps++;
            assertThat(List.of(ticket.fees(), taxes, ticket.total())).as(told).containsOnly(NOTHING);
            return;
        }
        assertThat(ticket.fees()).as(told).isEqualTo(fees);
        Money beforeTaxes = ticket.price().plus(fees);
        assertThat(ticket.total()).as(told).isEqualTo(included ? beforeTaxes : beforeTaxes.plus(taxes));
        long net = ticket.total().minus(taxes).cents();
        assertThat(ticket.taxes()).as(told).extracting(TaxAmount::code).containsExactly("GST", "QST");
        // the net is itself a difference of rounded taxes: off by a cent at most, its taxes by far less
        assertThat(ticket.taxes().get(0).amount().cents()).as(told).isCloseTo(Math.round(net * 0.05),
                within(1L));
        assertThat(ticket.taxes().get(1).amount().cents()).as(told).isCloseTo(Math.round(net * 0.09975),
                within(1L));
    }

    private void balances(SaleEntry sale, List<Tender> tenders) {
        Money paid = sum(sale.tenders().stream().map(TenderLine::amount).toList());
        assertThat(paid).as(told).isEqualTo(sale.total().plus(sale.rounding()));
        Money cards = sum(tenders.stream().filter(Tender.Card.class::isInstance).map(Tender::amount).toList());
        List<Money> handfuls = tenders.stream().filter(Tender.Cash.class::isInstance).map(Tender::amount).toList();
        Money handed = sum(handfuls);
        Money remainder = sale.total().minus(cards);
        assertThat(sale.rounding()).as(told)
                .isEqualTo(handfuls.isEmpty() ? NOTHING : Rounding.toCash(remainder).minus(remainder));
        rounded += sale.rounding().isZero() ? 0 : 1;
        split += cards.isZero() || handfuls.isEmpty() ? 0 : 1;
        List<TenderLine> byCard = sale.tenders().stream().filter(TenderLine.Card.class::isInstance).toList();
        assertThat(sum(byCard.stream().map(TenderLine::amount).toList())).as(told).isEqualTo(cards);
        List<TenderLine> byCash = sale.tenders().stream().filter(TenderLine.Cash.class::isInstance).toList();
        assertThat(byCash).as(told).hasSize(handfuls.isEmpty() ? 0 : 1);
        byCash.forEach(line -> {
            TenderLine.Cash cash = (TenderLine.Cash) line;
            assertThat(cash.tendered()).as(told).isEqualTo(handed).isEqualTo(cash.amount().plus(cash.change()));
            assertThat(cash.amount().cents() % 5).as(told).isZero();
            assertThat(cash.change().isNegative()).as(told).isFalse();
        });
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(NOTHING, Money::plus);
    }
}
