package org.guichet.central.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guichet.central.Decision;
import org.guichet.central.GiveTokens;
import org.guichet.central.Token.Role;
import org.guichet.central.WebOrders.Sold;
import org.guichet.journal.Histories;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;
import org.guichet.journal.VoidEntry;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.system.SystemIds;
import org.guichet.kernel.system.SystemTime;
import org.guichet.sync.http.HttpCentre.Identity;
import org.guichet.wire.DayReport;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Hello;
import org.guichet.wire.Reconciliation;
import org.guichet.wire.Takings;
import org.guichet.wire.http.Names;
import org.guichet.wire.json.Forms;
import org.guichet.wire.json.ReportForms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What managers read of a day: all of it once, and what is not here yet. */
class ReportsTest {

    private static final LocalDate DAY = Histories.DAY;
    private static final Decision BOSS = new Decision("Mélanie", "");

    private final Town town = new Town();
    private final GiveTokens tokens = new GiveTokens(town.books, new SystemIds(), new SystemTime());
    private final String manager = tokens.give(Role.MANAGER, "caisse", BOSS).secret();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void everyTicketOfTheDayIsInTheReportOnce() {
        Identity two = town.enrolled(2);
        Identity three = town.enrolled(3);
        order(web("AAAAA-00001", 7, "s-7"));
        town.as(two).push(new Told(two).next(sale(1, DAY, Histories.ticket(1, 1, "s-1"), Histories.ticket(2, 2, "s-2")),
                sale(2, DAY, Histories.ticket(1, 1, "s-3")), back(2, DAY), back(2, DAY),
                sale(3, DAY.plusDays(1), Histories.ticket(1, 1, "s-4")), web("AAAAA-00001", 8, "s-7"), back(99, DAY)));
        SaleEntry lost = web("LLLLL-00002", 9, "s-9");
        town.as(three).push(new Told(three).next(sale(1, DAY, Histories.ticket(1, 1, "s-5")), lost));

        DayReport report = ReportForms.DAY.read(asked(manager, Names.DAY_REPORT + "?date=" + DAY).body());

        assertThat(report).isEqualTo(new DayReport(DAY, tickets(6, 1),
                List.of(new DayReport.OfEvent(1, tickets(3, 1), tickets(2, 0)),
                        new DayReport.OfEvent(2, tickets(1, 0), Takings.NONE)),
                List.of(new DayReport.OfCounter(new CounterId(2, 1), tickets(3, 1)),
                        new DayReport.OfCounter(new CounterId(3, 1), tickets(1, 0))),
                1));
        DayReport next = ReportForms.DAY.read(asked(manager, Names.DAY_REPORT + "?date=" + DAY.plusDays(1)).body());
        assertThat(next.house()).isEqualTo(tickets(1, 0));
        DayReport empty = ReportForms.DAY.read(asked(manager, Names.DAY_REPORT + "?date=2030-01-01").body());
        assertThat(empty).isEqualTo(
                new DayReport(LocalDate.of(2030, 1, 1), Takings.NONE, List.of(), List.of(), 0));
    }

    @Test
    void whatIsTakenBackOnALaterDayIsOfThatDay() {
        Identity two = town.enrolled(2);
        town.as(two).push(new Told(two).next(sale(1, DAY, Histories.ticket(1, 1, "s-1")), back(1, DAY.plusDays(1))));
        DayReport next = ReportForms.DAY.read(asked(manager, Names.DAY_REPORT + "?date=" + DAY.plusDays(1)).body());
        assertThat(next.house()).isEqualTo(tickets(0, 1));
        assertThat(next.house().total()).isEqualTo(-45_99);
    }

    @Test
    void whatIsNotHereYetIsTold() {
        Identity two = town.enrolled(2);
        Identity silent = town.enrolled(3);
        Told told = new Told(two);
        town.as(two).push(told.next(sale(1, DAY, Histories.ticket(1, 1, "s-1")),
                sale(2, DAY, Histories.ticket(1, 1, "s-2")), back(2, DAY)));
        String head = told.head().hex();
        told.next(sale(3, DAY, Histories.ticket(1, 1, "s-3")), sale(4, DAY, Histories.ticket(1, 1, "s-4")));
        town.as(two).hello(new Hello(two.counter(), 1, 5, told.head(), 3, 0));

        List<Reconciliation.Line> lines = ReportForms.RECONCILIATION
                .read(asked(manager, Names.RECONCILE + "?date=" + DAY).body()).counters();

        assertThat(lines).extracting(Reconciliation.Line::counter).containsExactly(two.counter(), silent.counter());
        Reconciliation.Line line = lines.getFirst();
        assertThat(line.heard()).isNotNull().extracting(Reconciliation.Heard::sequence).isEqualTo(5L);
        assertThat(line.accepted()).isEqualTo(3);
        assertThat(line.missing()).isEqualTo(2);
        assertThat(line.head().hex()).isEqualTo(head);
        assertThat(List.of(line.sales(), line.voids(), line.cents())).containsExactly(2L, 1L, 45_99L);
        assertThat(List.of(line.cases(), line.open())).as("nobody had granted these seats").containsExactly(2L, 2L);
        assertThat(lines.getLast().heard()).isNull();
        assertThat(lines.getLast().missing()).isZero();
    }

    @Test
    void onlyThoseWhoRunTheHouseRead() {
        String shop = tokens.give(Role.WEBSITE, "shop", BOSS).secret();
        String boss = tokens.give(Role.ADMINISTRATOR, "direction", BOSS).secret();
        for (String path : List.of(Names.DAY_REPORT, Names.RECONCILE)) {
            assertThat(asked(boss, path + "?date=" + DAY).statusCode()).isEqualTo(200);
            expect(ErrorCode.FORBIDDEN, asked(shop, path + "?date=" + DAY));
            expect(ErrorCode.UNAUTHORISED, town.send("GET", path + "?date=" + DAY, new byte[0]));
            for (String wrong : List.of("", "?date=", "?date=2026-02-30", "?date=26-1-1", "?date=%25", "?day=" + DAY)) {
                expect(ErrorCode.MALFORMED, asked(manager, path + wrong));
            }
        }
    }

    private HttpResponse<byte[]> asked(String secret, String target) {
        return town.send("GET", target, new byte[0], "Authorization", "Bearer " + secret);
    }

    private static void expect(ErrorCode code, HttpResponse<byte[]> answer) {
        assertThat(Forms.PROBLEM.read(answer.body()).why().code()).isEqualTo(code);
    }

    /** What as many tickets of the same price came to. */
    private static Takings tickets(long sold, long takenBack) {
        long kept = sold - takenBack;
        return new Takings(sold, takenBack, 38_00 * kept, 2_00 * kept,
                new TreeMap<>(Map.of("TPS", 2_00 * kept, "TVQ", 3_99 * kept)), 45_99 * kept);
    }

    private static SaleEntry sale(int number, LocalDate day, TicketLine... tickets) {
        return Histories.sale(Histories.id(number), "G-" + number, day, List.of(tickets));
    }

    private static VoidEntry back(int number, LocalDate day) {
        return new VoidEntry(Histories.id(number), "G-" + number, "essai", List.of(), day);
    }

    /** As the website sold it, and as a counter printed it. */
    private static SaleEntry web(String reference, int id, String seat) {
        SaleEntry sale = sale(id, DAY, Histories.ticket(1, 1, seat));
        return new SaleEntry(sale.id(), reference, sale.venue(), 0, sale.tickets(), sale.tenders(), sale.total(),
                sale.rounding(), null, null, null, DAY, SaleEntry.WEB, sale.language(), reference);
    }

    private void order(SaleEntry order) {
        town.books.inTransaction(books -> {
            books.webOrders().put(new Sold(new UUID(0, 7), Instant.parse("2026-05-03T01:00:00Z"), "shop", order, null));
            return order;
        });
    }
}
