package org.guichet.lab.simulate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.guichet.central.Enrolment;
import org.guichet.central.Places.Place;
import org.guichet.central.Standing;
import org.guichet.inventory.SeatState;
import org.guichet.journal.Hash;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.SaleId;
import org.guichet.lab.simulate.Truth.Seat;
import org.guichet.lab.simulate.Truth.Ticket;

/** The promises that are looked at when all has been told: the centre's books against tickets and journals. */
final class Reckoning {

    private final World world;

    Reckoning(World world) {
        this.world = world;
    }

    /** @throws Violation the books do not agree */
    void reckon() {
        chainsAreDenseAndTrue();
        everyTicketIsThere();
        seatsAreAsTheirTicketsSay();
        journalsAndChainsAgree();
        holdersKnowWhatTheyHold();
        new WebReckoning(world).reckon();
        world.invariants().placesSum();
        world.invariants().sellableOnce();
    }

    private List<CounterId> counters() {
        return world.centre().enrolments().stream().map(Enrolment::counter).toList();
    }

    private List<StoredRecord> chain(CounterId counter) {
        return world.centre().look(books -> books.chains().read(counter, 1, Integer.MAX_VALUE));
    }

    private List<StoredRecord> strays(CounterId counter) {
        return world.centre().look(books -> books.chains().strays(counter));
    }

    /** I4, I5, I6: each entry once, in its place, and in some journal before. */
    private void chainsAreDenseAndTrue() {
        Set<SaleId> sales = new HashSet<>();
        for (CounterId counter : counters()) {
            Hash previous = Hash.NONE;
            long sequence = 0;
            for (StoredRecord record : chain(counter)) {
                sequence++;
                Violation.unless(record.sequence() == sequence && record.previous().equals(previous), 6,
                        () -> counter + " is not dense at " + record);
                Violation.unless(world.truth().wasRecorded(record.hash()), 5,
                        () -> record + " is in no journal");
                if (record.entry().type().equals(StoredEntry.SALE)
                        && world.codec().decode(record.entry()) instanceof SaleEntry sale) {
                    Violation.unless(sales.add(sale.id()) || isToldTwice(sale), 4,
                            () -> "counted twice: " + sale.number());
                }
                previous = record.hash();
            }
        }
    }

    /** Two counters that could not ask printed the same order: a person knows of it. */
    private boolean isToldTwice(SaleEntry sale) {
        TicketLine ticket = sale.tickets().getFirst();
        return sale.channel().equals(SaleEntry.WEB) && world.centre().look(books -> books.cases().all()).stream()
                .anyMatch(each -> each.event() == ticket.event() && each.seat().equals(ticket.seat()));
    }

    /** I3: whoever holds a ticket is known, unless what recorded it is gone for ever. */
    private void everyTicketIsThere() {
        Map<CounterId, Set<Hash>> known = new HashMap<>();
        world.truth().tickets().forEach(ticket -> Violation.unless(
                known.computeIfAbsent(ticket.counter(), this::known).contains(ticket.hash())
                        || world.truth().mayHaveLost(ticket.counter()),
                3, () -> "nobody knows of " + ticket));
    }

    /** What the centre has of an incarnation, in its chain or beside it. */
    private Set<Hash> known(CounterId counter) {
        Set<Hash> all = new HashSet<>();
        chain(counter).forEach(record -> all.add(record.hash()));
        strays(counter).forEach(record -> all.add(record.hash()));
        return all;
    }

    /** I2, and the seats: one admitting ticket each, and none for a seat that may be sold. */
    private void seatsAreAsTheirTicketsSay() {
        Map<Seat, Place> places = world.centre().places().stream()
                .collect(Collectors.toMap(place -> new Seat(place.event(), place.seat()), place -> place));
        Map<Seat, Ticket> admitting = new HashMap<>();
        for (Ticket ticket : world.truth().tickets()) {
            if (world.invariants().admits(ticket)) {
                Seat seat = new Seat(ticket.event(), ticket.seat());
                Ticket other = admitting.put(seat, ticket);
                Violation.unless(other == null, 2, () -> ticket + " and " + other + " both admit");
                Place place = places.get(seat);
                Violation.unless(place == null || place.standing() == Standing.SOLD
                        || place.standing() == Standing.QUARANTINED || (world.truth().mayHaveLost(ticket.counter())
                                && (place.standing() != Standing.OPEN || ticket.order() != null)),
                        1, () -> ticket + " admits, and the books say " + place);
            }
        }
        world.centre().enrolments().forEach(enrolment -> Violation.unless(
                enrolment.state() == Enrolment.State.ACTIVE
                        || world.centre().held(enrolment.counter(), Standing.GRANTED).isEmpty(),
                12, () -> enrolment + " holds seats"));
    }

    /** I4: what a journal says is what the books say, cent by cent, because it is the same entries, each once. */
    private void journalsAndChainsAgree() {
        for (Machine machine : world.machines()) {
            Till till = machine.till();
            if (till != null) {
                Set<Hash> known = known(machine.counter());
                List<StoredRecord> journal = till.courier().outbox().read(1, Integer.MAX_VALUE);
                journal.forEach(record -> Violation.unless(known.contains(record.hash()), 4,
                        () -> machine + " wrote what the centre does not have: " + record));
            }
        }
    }

    /** I14: no seat waits for a counter that has never heard of it. */
    private void holdersKnowWhatTheyHold() {
        for (Machine machine : world.machines()) {
            Till till = machine.till();
            if (till != null && till.maySell()) {
                world.centre().held(machine.counter(), Standing.GRANTED).forEach(place -> {
                    SeatState state = till.house(place.event()).state(place.index());
                    Violation.unless(state == SeatState.MINE || state == SeatState.IN_CART || state == SeatState.PARKED,
                            14,
                            () -> machine + " shows as " + state + " what waits for it: " + place);
                });
            }
        }
    }
}
