package org.guichet.journal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.inventory.GrantNumber;
import org.guichet.inventory.GrantRecords;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.SaleId;

/**
 * What a journal comes to, entry by entry: the state that the store has to agree with. Nothing but the entries goes in.
 * Not safe from several threads.
 */
public final class FoldedState implements View, SeatEffects.Earlier, GrantRecords {

    private record Seat(int event, String guid) {}

    private final Set<Integer> wholeHouses = new HashSet<>();
    private final Map<Seat, SeatState> seats = new HashMap<>();
    private final Map<Integer, GrantNumber> houseGrants = new HashMap<>();
    private final Map<Seat, GrantNumber> seatGrants = new HashMap<>();
    private final Set<GrantNumber> grants = new HashSet<>();
    private final Map<SaleId, Recorded<SaleEntry>> sales = new LinkedHashMap<>();
    private final Map<SaleId, ParkedEntry> parked = new LinkedHashMap<>();
    private final Set<SaleId> voided = new HashSet<>();
    private final Map<SaleId, Prints> prints = new HashMap<>();
    private long sequence;
    private Hash hash = Hash.NONE;
    private Optional<LocalDate> lastBusinessDay = Optional.empty();

    /** Everything in a journal. */
    public static FoldedState of(Journal journal) {
        FoldedState state = new FoldedState();
        journal.read(1, state::apply);
        return state;
    }

    /** Does nothing for an entry already folded. */
    @Override
    public void apply(Recorded<? extends Entry> recorded) {
        if (recorded.sequence() <= sequence) {
            return;
        }
        if (recorded.sequence() != sequence + 1) {
            throw new ViewBehind("entry " + recorded.sequence() + " after " + sequence);
        }
        Entry entry = recorded.entry();
        move(SeatEffects.of(entry, this));
        switch (entry) {
            case SaleEntry sale -> {
                sales.put(sale.id(), new Recorded<>(recorded.counter(), recorded.sequence(), recorded.at(),
                        recorded.monotonicNanos(), recorded.hash(), sale));
                parked.remove(sale.id());
                see(sale.businessDay());
            }
            case VoidEntry reversal -> {
                voided.add(reversal.sale());
                see(reversal.businessDay());
            }
            case ParkedEntry cart when cart.lines().isEmpty() -> parked.remove(cart.sale());
            case ParkedEntry cart -> parked.put(cart.sale(), cart);
            case ReprintEntry reprint -> printsOf(reprint.sale()).ask(reprint);
            case PrintedEntry printed -> printsOf(printed.sale()).done(printed);
            case GrantEntry grant -> remember(grant);
            case ReturnEntry back -> grants.add(back.grant()); // perhaps without having been taken
            case CatalogueEntry _,IncarnationEntry _,CloseEntry _,UnknownEntry _ -> {
                // leave no trace here
            }
        }
        sequence = recorded.sequence();
        hash = recorded.hash();
    }

    /** Of the last entry folded, 0 for none. */
    public long sequence() {
        return sequence;
    }

    public Hash hash() {
        return hash;
    }

    /** Events granted as a whole: their places are {@code MINE} by default, those of others {@code ELSEWHERE}. */
    public Set<Integer> wholeHouses() {
        return Collections.unmodifiableSet(wholeHouses);
    }

    public SeatState seat(int event, String guid) {
        return seats.getOrDefault(new Seat(event, guid), byDefault(event));
    }

    /** The places that are not what their event was granted as, in no order. */
    public Stream<SeatChange> seats() {
        return seats.entrySet().stream()
                .map(seat -> new SeatChange(seat.getKey().event(), seat.getKey().guid(), seat.getValue()));
    }

    @Override
    public boolean hasGrant(GrantNumber grant) {
        return grants.contains(grant);
    }

    @Override
    public Optional<GrantNumber> grantOf(int event, String seat) {
        return Optional.ofNullable(seatGrants.getOrDefault(new Seat(event, seat), houseGrants.get(event)));
    }

    public Hash seatStateHash() {
        return SeatStateHash.of(wholeHouses, seats());
    }

    /** In the order in which they were made, voided ones too. */
    public Collection<Recorded<SaleEntry>> sales() {
        return Collections.unmodifiableCollection(sales.values());
    }

    @Override
    public Optional<SaleEntry> sale(SaleId id) {
        return Optional.ofNullable(sales.get(id)).map(Recorded::entry);
    }

    /** The carts on hold. */
    public Collection<ParkedEntry> parked() {
        return Collections.unmodifiableCollection(parked.values());
    }

    @Override
    public Optional<ParkedEntry> parked(SaleId id) {
        return Optional.ofNullable(parked.get(id));
    }

    public boolean isVoided(SaleId id) {
        return voided.contains(id);
    }

    /** How many REPRINT entries a sale has. */
    public int reprints(SaleId id) {
        return prints.getOrDefault(id, Prints.NONE).reprints();
    }

    /** The generation that the gate lets in for a ticket: 0 for the first print. */
    public int generation(SaleId id, int line) {
        return prints.getOrDefault(id, Prints.NONE).generation(line);
    }

    /** The tickets of a sale whose newest generation no printer is known to have taken: perhaps already printed. */
    public List<Integer> unprinted(SaleId id) {
        Prints known = prints.getOrDefault(id, Prints.NONE);
        return sale(id).stream().flatMap(sale -> sale.tickets().stream()).map(TicketLine::line)
                .filter(line -> !known.isPrinted(line)).toList();
    }

    /** The latest day stamped on any entry. */
    public Optional<LocalDate> lastBusinessDay() {
        return lastBusinessDay;
    }

    private void move(SeatEffects effects) {
        effects.wholeHouse().ifPresent(event -> {
            wholeHouses.add(event);
            seats.entrySet().removeIf(seat -> seat.getKey().event() == event && seat.getValue() == SeatState.MINE);
        });
        for (SeatChange change : effects.changes()) {
            Seat seat = new Seat(change.event(), change.seat());
            if (change.state() == byDefault(change.event())) {
                seats.remove(seat);
            } else {
                seats.put(seat, change.state());
            }
        }
    }

    private void remember(GrantEntry grant) {
        grants.add(grant.grant());
        if (grant.wholeHouse()) {
            houseGrants.put(grant.event(), grant.grant());
        }
        grant.seats().forEach(seat -> seatGrants.put(new Seat(grant.event(), seat), grant.grant()));
    }

    private SeatState byDefault(int event) {
        return wholeHouses.contains(event) ? SeatState.MINE : SeatState.ELSEWHERE;
    }

    private Prints printsOf(SaleId id) {
        return prints.computeIfAbsent(id, missing -> new Prints());
    }

    private void see(LocalDate day) {
        if (lastBusinessDay.map(day::isAfter).orElse(true)) {
            lastBusinessDay = Optional.of(day);
        }
    }
}
