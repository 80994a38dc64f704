package org.guichet.sale;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.guichet.inventory.GrantNumber;
import org.guichet.inventory.GrantRecords;
import org.guichet.inventory.SeatState;
import org.guichet.journal.Entry;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.ParkedEntry;
import org.guichet.journal.PrintedEntry;
import org.guichet.journal.Recorded;
import org.guichet.journal.ReprintEntry;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;
import org.guichet.journal.View;
import org.guichet.journal.ViewBehind;
import org.guichet.journal.VoidEntry;
import org.guichet.kernel.SaleId;

/** The sales of a test, in memory, following the journal as the store does. Can be told to fall behind. */
public final class MemoryRecords implements SaleRecords, GrantRecords, View {

    private final Map<SaleId, Recorded<SaleEntry>> sales = new LinkedHashMap<>();
    private final Map<SaleId, Integer> reprints = new LinkedHashMap<>();
    private final Map<SaleId, ParkedEntry> parked = new LinkedHashMap<>();
    private final List<GrantEntry> grants = new ArrayList<>();
    private final List<SaleId> voided = new ArrayList<>();
    private final List<SaleId> printed = new ArrayList<>();
    private volatile String lookedUp = "";
    private boolean broken;

    public void breakDown() {
        broken = true;
    }

    @Override
    public void apply(Recorded<? extends Entry> recorded) {
        if (broken) {
            throw new ViewBehind("told to");
        }
        switch (recorded.entry()) {
            case SaleEntry sale -> {
                sales.put(sale.id(), new Recorded<>(recorded.counter(), recorded.sequence(), recorded.at(),
                        recorded.monotonicNanos(), recorded.hash(), sale));
                parked.remove(sale.id());
            }
            case GrantEntry grant -> grants.add(grant);
            case VoidEntry entry -> voided.add(entry.sale());
            case PrintedEntry entry -> printed.add(entry.sale());
            case ReprintEntry entry -> reprints.put(entry.sale(), entry.generation());
            case ParkedEntry entry when entry.lines().isEmpty() -> parked.remove(entry.sale());
            case ParkedEntry entry -> parked.put(entry.sale(), entry);
            default -> {
                // nothing that these tests ask about
            }
        }
    }

    @Override
    public boolean hasGrant(GrantNumber grant) {
        return grants.stream().anyMatch(taken -> taken.grant().equals(grant));
    }

    @Override
    public Optional<GrantNumber> grantOf(int event, String seat) {
        return grants.stream().filter(grant -> grant.event() == event && grant.seats().contains(seat))
                .map(GrantEntry::grant).reduce((first, second) -> second);
    }

    @Override
    public Optional<Recorded<SaleEntry>> byId(SaleId id) {
        return Optional.ofNullable(sales.get(id));
    }

    @Override
    public Optional<Recorded<SaleEntry>> byNumber(String number) {
        lookedUp = number;
        return sales.values().stream().filter(sale -> sale.entry().number().equals(number)).findFirst();
    }

    /** The number that was asked for last. */
    public String lookedUp() {
        return lookedUp;
    }

    @Override
    public Optional<Recorded<SaleEntry>> last() {
        return sales.values().stream().reduce((first, second) -> second);
    }

    @Override
    public List<Recorded<SaleEntry>> search(String words, int limit) {
        return sales.values().stream().filter(sale -> sale.entry().number().contains(words)).limit(limit).toList();
    }

    @Override
    public boolean isVoided(SaleId id) {
        return voided.contains(id);
    }

    @Override
    public int reprints(SaleId id) {
        return reprints.getOrDefault(id, 0);
    }

    @Override
    public List<PrintDue> printsDue() {
        return sales.values().stream().filter(sale -> !printed.contains(sale.entry().id()))
                .map(sale -> new PrintDue(sale, sale.entry().tickets().stream().map(TicketLine::line).toList(), 0))
                .toList();
    }

    /** Tells the seats of an event that are sold or in a parked cart. */
    public void seats(int event, BiConsumer<String, SeatState> reader) {
        sales.values().stream().filter(sale -> !voided.contains(sale.entry().id()))
                .flatMap(sale -> sale.entry().tickets().stream()).filter(ticket -> ticket.event() == event)
                .forEach(ticket -> reader.accept(ticket.seat(), SeatState.SOLD_HERE));
        parked.values().stream().flatMap(entry -> entry.lines().stream()).filter(line -> line.event() == event)
                .forEach(line -> reader.accept(line.seat(), SeatState.PARKED));
    }

    @Override
    public List<ParkedEntry> parked() {
        return List.copyOf(parked.values());
    }

    @Override
    public LocalDate lastBusinessDay() {
        return sales.values().stream().map(sale -> sale.entry().businessDay()).max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    @Override
    public int count() {
        return sales.size();
    }
}
