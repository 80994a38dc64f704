package org.guichet.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.SaleId;

/**
 * What an entry does to places: the one rule for the store, for the houses in memory and for the fold. Of seats that are
 * given back it says that they are this counter's again; whether the season in force keeps them out of sale is no entry's
 * matter, and is laid over it whenever a house is opened.
 *
 * @param wholeHouse the event whose every place becomes {@link SeatState#MINE} unless a change has said or says
 *        otherwise
 * @param changes in this order; no place twice
 */
public record SeatEffects(OptionalInt wholeHouse, List<SeatChange> changes) {

    /** What was recorded before the entry. */
    public interface Earlier {

        Optional<SaleEntry> sale(SaleId id);

        /** The cart parked under that id and neither sold nor released since. */
        Optional<ParkedEntry> parked(SaleId id);
    }

    private record Seat(int event, String guid) {}

    public static SeatEffects of(Entry entry, Earlier earlier) {
        return switch (entry) {
            case GrantEntry grant when grant.wholeHouse() ->
                new SeatEffects(OptionalInt.of(grant.event()), List.of());
            case GrantEntry grant -> changes(seats(grant.event(), grant.seats()), SeatState.MINE, List.of());
            case ReturnEntry back -> changes(seats(back.event(), back.seats()), SeatState.RETURNED, List.of());
            case SaleEntry sale -> changes(seats(sale), SeatState.SOLD_HERE, parkedSeats(earlier, sale.id()));
            case VoidEntry reversal -> changes(earlier.sale(reversal.sale()).map(SeatEffects::seats).orElse(List.of()),
                    SeatState.MINE, List.of());
            case ParkedEntry parked -> changes(seats(parked), SeatState.PARKED, parkedSeats(earlier, parked.sale()));
            case CatalogueEntry _,IncarnationEntry _,ReprintEntry _,PrintedEntry _,CloseEntry _,UnknownEntry _ ->
                changes(List.of(), SeatState.MINE, List.of());
        };
    }

    /** What was in the parked cart and is not taken goes back on sale. */
    private static SeatEffects changes(List<Seat> taken, SeatState state, List<Seat> parked) {
        List<SeatChange> changes = new ArrayList<>();
        Set<Seat> kept = new HashSet<>(taken);
        parked.stream().filter(seat -> !kept.contains(seat))
                .forEach(seat -> changes.add(new SeatChange(seat.event(), seat.guid(), SeatState.MINE)));
        taken.forEach(seat -> changes.add(new SeatChange(seat.event(), seat.guid(), state)));
        return new SeatEffects(OptionalInt.empty(), List.copyOf(changes));
    }

    private static List<Seat> seats(int event, List<String> guids) {
        return guids.stream().map(guid -> new Seat(event, guid)).toList();
    }

    private static List<Seat> seats(SaleEntry sale) {
        return sale.tickets().stream().map(ticket -> new Seat(ticket.event(), ticket.seat())).toList();
    }

    private static List<Seat> seats(ParkedEntry parked) {
        return parked.lines().stream().map(line -> new Seat(line.event(), line.seat())).toList();
    }

    private static List<Seat> parkedSeats(Earlier earlier, SaleId id) {
        return earlier.parked(id).map(SeatEffects::seats).orElse(List.of());
    }
}
