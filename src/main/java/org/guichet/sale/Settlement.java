package org.guichet.sale;

import java.util.ArrayList;
import java.util.List;

import org.guichet.journal.TenderLine;
import org.guichet.kernel.Money;
import org.guichet.kernel.Refusal;

/**
 * How tenders settle a total: {@code total + rounding = sum of the lines' amounts}, always.
 *
 * @param lines cards in the order given, then all cash as one line
 * @param rounding what cash rounding adds or takes off
 * @param change what goes back to the customer
 */
public record Settlement(List<TenderLine> lines, Money rounding, Money change) {

    /** More change than this is a slip of the finger. */
    private static final long MOST_CHANGE_CENTS = 500_00;
    /** A million dollars: no one brings more, and sums of such amounts never overflow. */
    private static final long MOST_TENDER_CENTS = 1_000_000_00;
    private static final int LONGEST_REFERENCE = 32;

    /**
     * Settles a total. Cash of nothing is cash all the same where cards leave a cent or two: rounding lets them go.
     *
     * @throws Refusal when it is not enough, a card takes too much, an amount cannot be, or a reference is a card's number
     */
    public static Settlement of(Money total, List<Tender> tenders) {
        Money none = Money.zero(total.currency());
        List<TenderLine> lines = new ArrayList<>();
        Money remainder = total;
        Money cash = none;
        boolean anyCash = false;
        boolean cashOfNothing = false;
        for (Tender tender : tenders) {
            boolean nothing = tender.amount().isZero() && tender instanceof Tender.Cash;
            if ((!tender.amount().isPositive() && !nothing) || tender.amount().cents() > MOST_TENDER_CENTS) {
                throw Refusal.of("sale.tender.amount", tender.amount());
            }
            cashOfNothing |= nothing;
            switch (tender) {
                case Tender.Cash(Money amount) -> {
                    if (!Rounding.isPayable(amount)) {
                        throw Refusal.of("sale.tender.pennies", amount);
                    }
                    cash = cash.plus(amount);
                    anyCash = true;
                }
                case Tender.Card card -> {
                    remainder = remainder.minus(card.amount());
                    lines.add(line(card));
                }
            }
        }
        if (remainder.isNegative()) {
            throw Refusal.of("sale.tender.too-much", remainder.negated());
        }
        if (!anyCash && remainder.isPositive()) {
            throw Refusal.of("sale.tender.missing", remainder);
        }
        Money due = Rounding.toCash(remainder);
        if (cashOfNothing && (remainder.isZero() || due.isPositive())) {
            throw Refusal.of("sale.tender.amount", none);
        }
        if (cash.compareTo(due) < 0) {
            throw Refusal.of("sale.tender.missing", due.minus(cash));
        }
        if (anyCash && remainder.isZero()) {
            throw Refusal.of("sale.tender.too-much", cash);
        }
        Money change = cash.minus(due);
        if (change.cents() > MOST_CHANGE_CENTS) {
            throw Refusal.of("sale.tender.absurd", cash, change);
        }
        if (anyCash) {
            lines.add(new TenderLine.Cash(due, cash, change));
        }
        return new Settlement(List.copyOf(lines), anyCash ? due.minus(remainder) : none, change);
    }

    /** What is still to pay after these tenders, rounded if it is paid in cash. */
    public static Money cashDue(Money total, List<Tender> tenders) {
        Money cards = Money.zero(total.currency());
        Money cash = cards;
        for (Tender tender : tenders) {
            switch (tender) {
                case Tender.Cash(Money amount) -> cash = cash.plus(amount);
                case Tender.Card card -> cards = cards.plus(card.amount());
            }
        }
        return Rounding.toCash(total.minus(cards)).minus(cash);
    }

    private static TenderLine line(Tender.Card card) {
        String reference = card.reference().strip();
        if (reference.isEmpty() || reference.length() > LONGEST_REFERENCE) {
            throw Refusal.of("sale.card.reference", LONGEST_REFERENCE);
        }
        if (card.showsCardNumber()) {
            throw Refusal.of("sale.card.number");
        }
        if (!card.lastFour().matches("[0-9]{4}")) {
            throw Refusal.of("sale.card.last-four");
        }
        return new TenderLine.Card(card.amount(), reference, card.lastFour());
    }
}
