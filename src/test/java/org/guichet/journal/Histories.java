package org.guichet.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guichet.catalogue.TaxAmount;
import org.guichet.inventory.GrantNumber;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.kernel.SaleId;

/** Entries of a small house, for tests of the journal. */
public final class Histories {

    public static final CounterId COUNTER = new CounterId(2, 1);
    public static final LocalDate DAY = LocalDate.of(2026, 5, 2);

    private Histories() {}

    public static SaleId id(int number) {
        return new SaleId(new UUID(0x1234_5678_9abc_4defL, number));
    }

    public static SaleEntry sale(SaleId id, String number, LocalDate day, List<TicketLine> tickets) {
        Money total = tickets.stream().map(TicketLine::total).reduce(Money.cad(0), Money::plus);
        Money rounding = Money.cad((5 - total.cents() % 5) % 5);
        Money paid = total.plus(rounding);
        return new SaleEntry(id, number, "arena", 1, tickets,
                List.of(new TenderLine.Cash(paid, paid.plus(Money.cad(500)), Money.cad(500))), total, rounding, null,
                null, "tiroir 1", day, "COUNTER", Language.FR, null);
    }

    public static TicketLine ticket(int line, int event, String seat) {
        return new TicketLine(line, event, seat, "104", "H", seat, "or", 'A', 1, Money.cad(3800), Money.cad(200),
                List.of(new TaxAmount("TPS", Money.cad(200)), new TaxAmount("TVQ", Money.cad(399))), Money.cad(4599),
                null);
    }

    /** One of each type, as a counter writes them on its first day. */
    public static List<Entry> firstDay() {
        TicketLine companion = new TicketLine(2, 1, "s-12", "104", "H", "12", "or", 'C', 9, Money.cad(0),
                Money.cad(0), List.of(), Money.cad(0), "Carte d’accompagnement « CAL » vérifiée");
        SaleEntry card = new SaleEntry(id(2), "G2-000002", "arena", 1, List.of(ticket(1, 2, "s-11")),
                List.of(new TenderLine.Card(Money.cad(4599), "A-991/é", "4242")), Money.cad(4599), Money.cad(0),
                "mb", "2026-05-02-1", null, DAY, "COUNTER", Language.EN, "or-77");
        return List.of(new CatalogueEntry("5a".repeat(32),
                List.of(new CatalogueEntry.PlanFiles("arena", "01".repeat(32), "02".repeat(32)),
                        new CatalogueEntry.PlanFiles("stade", "03".repeat(32), ""))),
                new GrantEntry(1, new GrantNumber(0, 1), true, List.of(), ""),
                new GrantEntry(2, new GrantNumber(0, 2), false, List.of("s-11", "s-12"), ""),
                new ParkedEntry(id(1), "écharpe \"bleue\"",
                        List.of(new ParkedEntry.Line(1, "s-11", 'A'), new ParkedEntry.Line(1, "s-13", 'B')),
                        Language.FR),
                sale(id(1), "G2-000001", DAY, List.of(ticket(1, 1, "s-11"), companion)),
                new PrintedEntry(id(1), "G2-000001", List.of(1, 2), 0, "dossier"), card,
                new ReprintEntry(id(1), "G2-000001", List.of(2), 1, "bourrage"),
                new VoidEntry(id(2), "G2-000002", "erreur de match",
                        List.of(new TenderLine.Card(Money.cad(4599), "A-991/é", "4242")), DAY),
                new UnknownEntry("SHIFT_CLOSED", 3, "{\"shift\": \"2026-05-02-1\", \"left\": [1, 2.50]}"),
                new VoidEntry(id(1), "G2-000001", "essai", List.of(), DAY));
    }

    /** One of each type that only a counter with a centre writes. */
    public static List<Entry> enrolledDay() {
        return List.of(new IncarnationEntry("maison-1", "Guichet 2", 3, "MCowBQYDK2VwAyEA"),
                new GrantEntry(1, new GrantNumber(3, 17), false, List.of("s-11", "s-12", "s-13"), "c2lnbsOp"),
                sale(id(3), "G2-000001", DAY, List.of(ticket(1, 1, "s-11"))),
                new ReturnEntry(1, new GrantNumber(3, 17), List.of("s-12", "s-13")),
                new CloseEntry("fin de saison « 2026 »"));
    }

    public static Recorded<Entry> recorded(long sequence, Entry entry) {
        return new Recorded<>(COUNTER, sequence, Instant.EPOCH, 0, Hash.NONE, entry);
    }
}
