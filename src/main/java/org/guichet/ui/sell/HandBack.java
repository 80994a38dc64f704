package org.guichet.ui.sell;

import java.util.stream.Stream;

import org.guichet.journal.SaleEntry;
import org.guichet.journal.TenderLine;
import org.guichet.kernel.Message;

/** What the clerk and the customer of a voided sale hand back to each other: money the way it came, and the tickets. */
final class HandBack {

    private HandBack() {}

    static Message of(SaleEntry voided) {
        Stream<Message> money = voided.tenders().stream().filter(tender -> !tender.amount().isZero())
                .map(HandBack::money);
        Stream<Message> tickets = Stream.of(Message.counted("sell.void.tickets", voided.tickets().size()));
        return Stream.concat(money, tickets).reduce(Message.of("sell.void.done", voided.number()),
                (told, next) -> Message.of("sell.void.then", told, next));
    }

    private static Message money(TenderLine tender) {
        return switch (tender) {
            case TenderLine.Cash cash -> Message.of("sell.void.cash", cash.amount());
            case TenderLine.Card card -> Message.of("sell.void.card", card.amount(), card.lastFour());
            case TenderLine.Online online -> throw new IllegalStateException(
                    "an order of the website is not voided here: " + online.reference());
        };
    }
}
