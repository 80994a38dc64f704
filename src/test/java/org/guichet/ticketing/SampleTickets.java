package org.guichet.ticketing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.guichet.catalogue.Event;
import org.guichet.catalogue.Limits;
import org.guichet.catalogue.PriceList;
import org.guichet.catalogue.PriceType;
import org.guichet.catalogue.PriceZone;
import org.guichet.catalogue.SalesWindow;
import org.guichet.catalogue.Season;
import org.guichet.catalogue.TaxAmount;
import org.guichet.catalogue.TaxRule;
import org.guichet.catalogue.Venue;
import org.guichet.journal.Hash;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TenderLine;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.kernel.SaleId;
import org.guichet.kernel.Text;
import org.guichet.seating.Outline;
import org.guichet.seating.PlanBuilder;
import org.guichet.seating.PriceZoneMark;
import org.guichet.seating.SeatingPlan;
import org.jspecify.annotations.Nullable;

/** The sale of the design's picture, with every word replaceable, for tests of what is printed. */
public final class SampleTickets {

    public static final int EVENT = 1203;
    public static final CounterId COUNTER = new CounterId(2, 1);
    public static final Instant SOLD = Instant.parse("2026-04-27T13:29:41Z");
    public static final Instant AT_THE_GATE = Instant.parse("2026-05-02T22:45:00Z");

    private Text event = new Text("Olympiques c. Remparts", "Olympiques vs. Remparts");
    private @Nullable Text subtitle = new Text("Série, match 3", "Playoffs, game 3");
    private Text venue = new Text("Aréna de démonstration", "Demonstration Arena");
    private Text type = new Text("Adulte", "Adult");
    private Text terms = new Text("Ni repris ni échangé. Revente au-dessus du prix interdite.",
            "No refund, no exchange. Resale above the price is forbidden.");
    private String section = "104";
    private String row = "H";
    private boolean standing;
    private @Nullable String checked;
    private Language language = Language.FR;
    private int generation;
    private int tickets = 4;
    private boolean free;
    private Instant sold = SOLD;

    private SampleTickets() {}

    public static SampleTickets sale() {
        return new SampleTickets();
    }

    public SampleTickets in(Language other) {
        language = other;
        return this;
    }

    public SampleTickets named(String name) {
        event = Text.same(name);
        return this;
    }

    public SampleTickets subtitled(@Nullable String name) {
        subtitle = name == null ? null : Text.same(name);
        return this;
    }

    public SampleTickets at(String name) {
        venue = Text.same(name);
        return this;
    }

    public SampleTickets ofType(String name) {
        type = Text.same(name);
        return this;
    }

    public SampleTickets underTerms(String words) {
        terms = Text.same(words);
        return this;
    }

    public SampleTickets inSection(String name, String rowName) {
        section = name;
        row = rowName;
        return this;
    }

    public SampleTickets standingIn(String area) {
        section = area;
        row = "";
        standing = true;
        return this;
    }

    public SampleTickets checked(String what) {
        checked = what;
        return this;
    }

    /** Given away: 0 $, without taxes. */
    public SampleTickets free() {
        free = true;
        return this;
    }

    public SampleTickets reprinted(int times) {
        generation = times;
        return this;
    }

    public SampleTickets soldAt(String moment) {
        sold = Instant.parse(moment);
        return this;
    }

    public SampleTickets of(int count) {
        tickets = count;
        return this;
    }

    public Season season() {
        ZoneId zone = ZoneId.of("America/Toronto");
        Event game = new Event(EVENT, event, subtitle, "ARENA", Instant.parse("2026-05-02T23:30:00Z"),
                Instant.parse("2026-05-02T22:30:00Z"),
                new SalesWindow(Instant.parse("2026-04-01T14:00:00Z"), Instant.parse("2026-05-03T01:30:00Z")),
                List.of(), new PriceList(List.of(), List.of(), true), new Limits(10, Limits.NONE), List.of(), terms);
        return new Season("S", Text.same("2026"), new Text("Hockey Démo inc.", "Demo Hockey Inc."), Money.CAD,
                List.of(new Venue("ARENA", venue, zone, LocalTime.of(4, 0), "arena.json", "")),
                List.of(new PriceZone("B", Text.same("B"))),
                List.of(new PriceType('A', 1, type, new Text("CAL vérifiée", "CAL checked"), false)),
                List.of(new TaxRule("GST", new Text("TPS", "GST"), 50_000, "123456789 RT0001"),
                        new TaxRule("QST", new Text("TVQ", "QST"), 99_750, "1234567890 TQ0001")),
                List.of(game));
    }

    public SeatingPlan plan() {
        PlanBuilder plan = new PlanBuilder("Arena", 100, 100, List.of(new PriceZoneMark("B", 0)))
                .section(section, new Text("Porte B", "Gate B"), null).row(row);
        for (int seat = 12; seat < 12 + tickets; seat++) {
            plan.seat("seat-" + seat, String.valueOf(seat), 0, seat, 0, 1);
        }
        plan.standingArea("floor", section, 0, 1_000, new Outline(List.of(0f, 0f, 9f, 0f, 9f, 9f), null, null, null));
        return plan.build();
    }

    public Recorded<SaleEntry> recorded() {
        List<TicketLine> lines = new ArrayList<>();
        for (int line = 1; line <= tickets; line++) {
            String number = standing ? String.valueOf(line) : String.valueOf(11 + line);
            String guid = standing ? "floor#000" + line : "seat-" + number;
            lines.add(new TicketLine(line, EVENT, guid, section, row, number, "B", 'A', 1, cents(3_800),
                    Money.cad(0),
                    List.of(new TaxAmount("GST", cents(165)), new TaxAmount("QST", cents(330))),
                    cents(3_800), checked));
        }
        Money total = cents(3_800L * tickets);
        SaleEntry sale = new SaleEntry(new SaleId(new UUID(1, 318)), COUNTER.saleNumber(318), "ARENA", 1, lines,
                List.of(new TenderLine.Cash(total, total, Money.cad(0))), total, Money.cad(0), null, null, null,
                LocalDate.of(2026, 4, 27), "COUNTER", language, null);
        return new Recorded<>(COUNTER, 700, sold, 0, Hash.NONE, sale);
    }

    private Money cents(long asked) {
        return Money.cad(free ? 0 : asked);
    }

    /** All tickets of the sale, signed with the published key of {@link Tokens#rfc8032()}. */
    public List<TicketDocument> documents() {
        TicketWriter writer = new TicketWriter(season(),
                new TicketIssuer(new TicketSigner(Tokens.rfc8032()), TicketIssuer.Purpose.SALE));
        Recorded<SaleEntry> sale = recorded();
        SeatingPlan plan = plan();
        return sale.entry().tickets().stream().map(line -> writer.write(sale, line, plan, generation)).toList();
    }

    public TicketDocument first() {
        return of(1).documents().getFirst();
    }

    /** The key that signed the samples. */
    public static TicketKey key() {
        return TicketKey.of(COUNTER, Tokens.rfc8032().getPublic(), false, Instant.parse("2027-01-01T00:00:00Z"));
    }

    public static TicketVerifier verifier() {
        return new TicketVerifier(List.of(key()));
    }
}
