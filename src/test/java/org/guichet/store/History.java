package org.guichet.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import org.guichet.catalogue.TaxAmount;
import org.guichet.inventory.GrantNumber;
import org.guichet.inventory.SeatState;
import org.guichet.journal.CatalogueEntry;
import org.guichet.journal.Entry;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.Hash;
import org.guichet.journal.ParkedEntry;
import org.guichet.journal.PrintedEntry;
import org.guichet.journal.Recorded;
import org.guichet.journal.ReprintEntry;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TenderLine;
import org.guichet.journal.TicketLine;
import org.guichet.journal.UnknownEntry;
import org.guichet.journal.VoidEntry;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.kernel.SaleId;
import org.jspecify.annotations.Nullable;

/**
 * A random but legal life of a counter, and what a view of it must say: kept here in the plainest way, so that it can
 * judge the store.
 */
final class History {

    /** Granted as a whole. */
    static final int WHOLE = 7;
    /** Granted by seats. */
    static final int PARTLY = 8;

    private static final CounterId COUNTER = new CounterId(2, 1);
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 4, 19);

    final List<Recorded<Entry>> entries = new ArrayList<>();
    final List<Recorded<SaleEntry>> sales = new ArrayList<>();
    final Map<SaleId, Long> voided = new HashMap<>();
    final Map<SaleId, Integer> reprints = new HashMap<>();
    final Map<SaleId, ParkedEntry> parked = new LinkedHashMap<>();
    /** Lines not printed by sale and line: the generation they were to carry. */
    final Map<SaleId, Map<Integer, Integer>> due = new LinkedHashMap<>();
    LocalDate lastDay = LocalDate.MIN;

    private final Map<Integer, Map<String, SeatState>> seats = new TreeMap<>();
    private final Random random;

    private History(long seed) {
        this.random = new Random(seed);
    }

    /** A life of that many entries, at least three. */
    static History random(long seed, int length) {
        History history = new History(seed);
        history.begin();
        while (history.entries.size() < length) {
            history.step();
        }
        return history;
    }

    /** One catalogue, one whole house, then so many sales of four seats, each printed. */
    static History sales(int count) {
        History history = new History(1);
        history.begin();
        for (int i = 0; i < count; i++) {
            List<String> four = new ArrayList<>();
            for (int seat = 0; seat < 4; seat++) {
                four.add("s" + (1_000 + i * 4 + seat));
            }
            Recorded<SaleEntry> sale = history.sell(history.newId(), WHOLE, four);
            history.print(sale.entry(), List.of(1, 2, 3, 4), 0);
        }
        return history;
    }

    /** State of every place of an event that is not as its grant left it. */
    Map<String, SeatState> seats(int event) {
        return seats.getOrDefault(event, Map.of());
    }

    private void begin() {
        record(new CatalogueEntry("a".repeat(64),
                List.of(new CatalogueEntry.PlanFiles("ARENA", "b".repeat(64), ""),
                        new CatalogueEntry.PlanFiles("STADE", "c".repeat(64), "d".repeat(64)))));
        record(new GrantEntry(WHOLE, new GrantNumber(0, 1), true, List.of(), ""));
        List<String> some = guids().subList(0, 30);
        record(new GrantEntry(PARTLY, new GrantNumber(0, 2), false, List.copyOf(some), ""));
        some.forEach(seat -> put(PARTLY, seat, SeatState.MINE));
    }

    private void step() {
        int event = random.nextBoolean() ? WHOLE : PARTLY;
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> sell(newId(), event, mine(event, 1 + random.nextInt(4)));
            case 4 -> any(List.copyOf(parked.keySet())).ifPresent(this::sellParked);
            case 5 -> any(List.copyOf(parked.keySet()))
                    .ifPresent(id -> park(id, random.nextBoolean() ? List.of() : mine(event, 2), event));
            case 6, 7 -> park(newId(), mine(event, 1 + random.nextInt(3)), event);
            case 8 -> any(sales).map(Recorded::entry).filter(sale -> !voided.containsKey(sale.id()))
                    .ifPresent(this::undo);
            case 9 -> any(sales).map(Recorded::entry).filter(sale -> !voided.containsKey(sale.id()))
                    .ifPresent(this::reprint);
            case 10 -> any(sales).map(Recorded::entry).ifPresent(sale -> print(sale, someLines(sale),
                    random.nextInt(1 + reprints.getOrDefault(sale.id(), 0))));
            default -> record(new UnknownEntry("SHIFT_OPENED", 1, "{\"shift\":\"" + entries.size() + "\"}"));
        }
    }

    private Recorded<SaleEntry> sell(SaleId id, int event, List<String> guids) {
        if (guids.isEmpty()) {
            return sales.isEmpty() ? sell(id, WHOLE, mine(WHOLE, 1)) : sales.getLast();
        }
        int ordinal = sales.size() + 1;
        List<TicketLine> tickets = new ArrayList<>();
        for (String guid : guids) {
            tickets.add(ticket(tickets.size() + 1, event, guid));
        }
        Money total = tickets.stream().map(TicketLine::total).reduce(Money.cad(0), Money::plus);
        boolean card = random.nextInt(3) == 0;
        Money rounding = card ? Money.cad(0) : Money.cad(Math.floorMod(-total.cents() + 2, 5) - 2);
        Money paid = total.plus(rounding);
        List<TenderLine> tenders = card
                ? List.of(new TenderLine.Card(paid, "T" + ordinal, "4242"))
                : List.of(new TenderLine.Cash(paid, paid.plus(Money.cad(500)), Money.cad(500)));
        if (random.nextInt(5) == 0 && paid.cents() > 1_000) {
            tenders = List.of(new TenderLine.Card(Money.cad(1_000), "P" + ordinal, "0001"),
                    new TenderLine.Cash(paid.minus(Money.cad(1_000)), paid, Money.cad(1_000)));
        }
        lastDay = FIRST_DAY.plusDays(ordinal / 20);
        Recorded<SaleEntry> sale = record(new SaleEntry(id, COUNTER.saleNumber(ordinal), "ARENA", 1, tickets, tenders,
                total, rounding, maybe("Léa"), maybe("shift-1"), maybe("drawer-1"), lastDay, "COUNTER",
                random.nextBoolean() ? Language.FR : Language.EN, maybe("order-" + ordinal)));
        sales.add(sale);
        release(id);
        guids.forEach(guid -> put(event, guid, SeatState.SOLD_HERE));
        Map<Integer, Integer> lines = new TreeMap<>();
        tickets.forEach(ticket -> lines.put(ticket.line(), 0));
        due.put(id, lines);
        return sale;
    }

    private TicketLine ticket(int line, int event, String guid) {
        Money price = Money.cad(3_000 + random.nextInt(5_000));
        Money fees = Money.cad(random.nextInt(300));
        List<TaxAmount> taxes = random.nextInt(6) == 0
                ? List.of()
                : List.of(new TaxAmount("GST", Money.cad(random.nextInt(400))),
                        new TaxAmount("QST", Money.cad(random.nextInt(800))));
        Money total = taxes.stream().map(TaxAmount::amount).reduce(price.plus(fees), Money::plus);
        String number = guid.substring(1);
        return new TicketLine(line, event, guid, event == WHOLE ? "104" : "Étage", event == WHOLE ? "H" : "", number,
                "B", random.nextBoolean() ? 'A' : 'S', 1, price, fees, taxes, total, maybe("CAL"));
    }

    private void sellParked(SaleId id) {
        ParkedEntry cart = Objects.requireNonNull(parked.get(id));
        int event = cart.lines().getFirst().event();
        List<String> kept = new ArrayList<>(cart.lines().stream().map(ParkedEntry.Line::seat).toList());
        if (kept.size() > 1 && random.nextBoolean()) {
            kept.removeLast();
        }
        kept.addAll(mine(event, random.nextInt(2)));
        sell(id, event, kept);
    }

    private void park(SaleId id, List<String> guids, int event) {
        if (guids.isEmpty() && !parked.containsKey(id)) {
            return;
        }
        ParkedEntry cart = new ParkedEntry(id, "Table " + entries.size(),
                guids.stream().map(guid -> new ParkedEntry.Line(event, guid, 'A')).toList(), Language.EN);
        record(cart);
        release(id);
        if (!guids.isEmpty()) {
            parked.put(id, cart);
            guids.forEach(guid -> put(event, guid, SeatState.PARKED));
        }
    }

    private void release(SaleId id) {
        ParkedEntry cart = parked.remove(id);
        if (cart != null) {
            cart.lines().forEach(line -> free(line.event(), line.seat()));
        }
    }

    private void undo(SaleEntry sale) {
        Recorded<VoidEntry> entry = record(
                new VoidEntry(sale.id(), sale.number(), "mistake", sale.tenders(), sale.businessDay()));
        voided.put(sale.id(), entry.sequence());
        due.remove(sale.id());
        sale.tickets().forEach(ticket -> free(ticket.event(), ticket.seat()));
    }

    private void reprint(SaleEntry sale) {
        int generation = reprints.merge(sale.id(), 1, Integer::sum);
        List<Integer> lines = someLines(sale);
        record(new ReprintEntry(sale.id(), sale.number(), lines, generation, "jam"));
        Map<Integer, Integer> open = due.computeIfAbsent(sale.id(), _ -> new TreeMap<>());
        lines.forEach(line -> open.put(line, generation));
    }

    private void print(SaleEntry sale, List<Integer> lines, int generation) {
        record(new PrintedEntry(sale.id(), sale.number(), lines, generation, "folder"));
        Map<Integer, Integer> open = due.getOrDefault(sale.id(), new TreeMap<>());
        lines.forEach(line -> open.remove(line, generation));
    }

    private List<Integer> someLines(SaleEntry sale) {
        List<Integer> lines = new ArrayList<>(sale.tickets().stream().map(TicketLine::line).toList());
        if (lines.size() > 1 && random.nextBoolean()) {
            lines.removeFirst();
        }
        return List.copyOf(lines);
    }

    private List<String> mine(int event, int count) {
        List<String> free = new ArrayList<>(guids());
        Map<String, SeatState> states = seats(event);
        free.removeIf(seat -> states.getOrDefault(seat,
                event == WHOLE ? SeatState.MINE : SeatState.ELSEWHERE) != SeatState.MINE);
        Collections.shuffle(free, random);
        return List.copyOf(free.subList(0, Math.min(count, free.size())));
    }

    private static List<String> guids() {
        List<String> guids = new ArrayList<>();
        for (int seat = 1; seat <= 60; seat++) {
            guids.add("s" + seat);
        }
        return guids;
    }

    private void put(int event, String seat, SeatState state) {
        seats.computeIfAbsent(event, _ -> new TreeMap<>()).put(seat, state);
    }

    private void free(int event, String seat) {
        if (event == WHOLE) {
            Objects.requireNonNull(seats.get(event)).remove(seat);
        } else {
            put(event, seat, SeatState.MINE);
        }
    }

    private SaleId newId() {
        return new SaleId(new UUID(random.nextLong(), random.nextLong()));
    }

    private @Nullable String maybe(String word) {
        return random.nextBoolean() ? word : null;
    }

    private <T> Optional<T> any(List<T> of) {
        return of.isEmpty() ? Optional.empty() : Optional.of(of.get(random.nextInt(of.size())));
    }

    private <E extends Entry> Recorded<E> record(E entry) {
        long sequence = entries.size() + 1L;
        Recorded<E> recorded = new Recorded<>(COUNTER, sequence, Instant.ofEpochMilli(1_800_000_000_000L + sequence),
                sequence * 1_000_003, hash(), entry);
        entries.add(recorded.asAny());
        return recorded;
    }

    private Hash hash() {
        StringBuilder hex = new StringBuilder();
        while (hex.length() < 64) {
            hex.append(String.format("%016x", random.nextLong()));
        }
        return new Hash(hex.toString());
    }
}
