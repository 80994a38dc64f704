package org.guichet.sale;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.guichet.catalogue.Event;
import org.guichet.catalogue.Fee;
import org.guichet.catalogue.Limits;
import org.guichet.catalogue.Price;
import org.guichet.catalogue.PriceList;
import org.guichet.catalogue.PriceType;
import org.guichet.catalogue.PriceZone;
import org.guichet.catalogue.SalesWindow;
import org.guichet.catalogue.Season;
import org.guichet.catalogue.TaxRule;
import org.guichet.catalogue.Venue;
import org.guichet.inventory.SeatRecords;
import org.guichet.inventory.SeatState;
import org.guichet.journal.MemoryJournal;
import org.guichet.kernel.CountedIds;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.FixedTime;
import org.guichet.kernel.Message;
import org.guichet.kernel.Money;
import org.guichet.kernel.Text;
import org.guichet.seating.BestAvailable;
import org.guichet.seating.Outline;
import org.guichet.seating.PlanBuilder;
import org.guichet.seating.PriceZoneMark;
import org.guichet.seating.SeatingPlan;

/** A hall of two sections of four rows of ten seats and standing room for fifty, with two linked events, for tests. */
public final class SmallHouse {

    public static final int FIRST = 1;
    public static final int SECOND = 2;

    public final FixedTime time = new FixedTime("2026-05-02T22:00:00Z");
    public final MemoryJournal journal = new MemoryJournal(new CounterId(2, 1), time);
    public final MemoryRecords records = new MemoryRecords();
    public final Ledger ledger = new Ledger(journal, records);
    /** Why the centre lets this counter sell no more. */
    public Optional<Message> withdrawn = Optional.empty();
    public final Season season;
    public final Programme programme;
    public final BusinessDays days = new BusinessDays(records.lastBusinessDay());
    public final Cart cart;
    public final SellSeats sellSeats;
    public final VoidLastSale voidLastSale;
    public final ParkCarts parkCarts;
    public final ReprintTickets reprintTickets;
    public final OfferSeats offerSeats = new OfferSeats(BestAvailable::new);

    public SmallHouse() {
        this(true, List.of());
    }

    public SmallHouse(boolean taxesIncluded, List<Fee> fees) {
        season = season(taxesIncluded, fees);
        SeatingPlan plan = plan();
        programme = Programme.open(season, 1, venue -> plan, granted());
        cart = new Cart(programme, new CountedIds(), time, this::mandate);
        sellSeats = new SellSeats(programme, ledger, records, days, time, this::mandate);
        voidLastSale = new VoidLastSale(programme, ledger, records, days, time);
        parkCarts = new ParkCarts(programme, ledger, records);
        reprintTickets = new ReprintTickets(ledger, records);
    }

    private Optional<Message> mandate() {
        return withdrawn;
    }

    /** The place of a seat by section, row and number. */
    public int place(String section, String row, String number) {
        return programme.plan(FIRST).indexOf(section + "-" + row + "-" + number);
    }

    public CartLine line(int event, String section, String row, int number, char type) {
        return new CartLine(event, place(section, row, String.valueOf(number)), type, false);
    }

    public static SeatingPlan plan() {
        PlanBuilder builder = new PlanBuilder("Hall", 400, 300,
                List.of(new PriceZoneMark("A", 0x0072B2), new PriceZoneMark("B", 0xE69F00)));
        for (int s = 0; s < 2; s++) {
            String section = s == 0 ? "101" : "102";
            builder.section(section, Text.same("Porte " + (s + 1)), null);
            for (int r = 0; r < 4; r++) {
                String row = String.valueOf((char) ('A' + r));
                builder.row(row);
                for (int n = 1; n <= 10; n++) {
                    builder.seat(section + "-" + row + "-" + n, String.valueOf(n), r < 2 ? 0 : 1,
                            20 + s * 180 + n * 14, 100 + r * 16, 5);
                }
            }
        }
        builder.section("Parterre", null, null);
        builder.standingArea("floor", "Parterre", 1, 50,
                new Outline(List.of(20f, 20f, 380f, 20f, 380f, 80f, 20f, 80f), 0xEEEEEE, null, null));
        builder.accessible("101-D-1", List.of("101-D-2"));
        return builder.build();
    }

    private static SeatRecords granted() {
        return new SeatRecords() {
            @Override
            public boolean isGranted(int event) {
                return true;
            }

            @Override
            public int grants() {
                return 2;
            }

            @Override
            public void forEach(int event, BiConsumer<String, SeatState> reader) {
                // nothing sold yet
            }
        };
    }

    private static Season season(boolean taxesIncluded, List<Fee> fees) {
        Venue venue = new Venue("hall", Text.same("Hall"), ZoneId.of("America/Toronto"), LocalTime.of(4, 0),
                "hall.json", "");
        PriceList prices = new PriceList(List.of(price("A", 'A', 48_00), price("A", 'E', 30_00), price("A", 'C', 0),
                price("B", 'A', 38_00), price("B", 'E', 22_01), price("B", 'C', 0)), fees, taxesIncluded);
        return new Season("test", Text.same("Test"), Text.same("Club"), Money.CAD, List.of(venue),
                List.of(new PriceZone("A", Text.same("A")), new PriceZone("B", Text.same("B"))),
                List.of(new PriceType('A', 1, new Text("Adulte", "Adult"), null, false),
                        new PriceType('E', 2, new Text("Étudiant", "Student"), null, false),
                        new PriceType('C', 3, new Text("Accompagnateur", "Companion"),
                                new Text("carte CAL vérifiée", "CAL checked"), true)),
                List.of(new TaxRule("GST", new Text("TPS", "GST"), 50_000, "123456789 RT0001"),
                        new TaxRule("QST", new Text("TVQ", "QST"), 99_750, "1234567890 TQ0001")),
                List.of(event(FIRST, SECOND, prices), event(SECOND, FIRST, prices)));
    }

    private static Event event(int number, int linked, PriceList prices) {
        Instant start = Instant.parse("2026-05-0" + (1 + number) + "T23:30:00Z");
        return new Event(number, new Text("Match " + number, "Game " + number), null, "hall", start,
                start.minusSeconds(3600),
                new SalesWindow(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-06-01T00:00:00Z")),
                List.of(linked), prices, new Limits(20, Limits.NONE), List.of(), Text.same("Ni repris ni échangé."));
    }

    private static Price price(String zone, char type, long cents) {
        return new Price(zone, type, Money.cad(cents));
    }
}
