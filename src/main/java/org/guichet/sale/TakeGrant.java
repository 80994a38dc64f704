package org.guichet.sale;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.guichet.inventory.GrantRecords;
import org.guichet.inventory.Guard;
import org.guichet.inventory.Guards;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.ReturnEntry;
import org.guichet.seating.SeatingPlan;

/**
 * Takes seats that the centre has granted: recorded first, then for sale. A grant is taken once, however often it arrives, and
 * only while the centre is the one that gave it; one that came too late for that is given back, or its seats would wait for
 * this counter for ever. Safe from any thread.
 */
public final class TakeGrant {

    private static final Set<SeatState> OWN = EnumSet.of(SeatState.MINE, SeatState.IN_CART, SeatState.SOLD_HERE);

    private final Programme programme;
    private final Ledger ledger;
    private final GrantRecords records;
    private final Predicate<GrantEntry> genuine;
    private final Guards guards;

    /**
     * @param genuine true when the centre signed the grant for this very incarnation: what another incarnation of this counter
     *        was given comes in the same feed
     */
    public TakeGrant(Programme programme, Ledger ledger, GrantRecords records, Predicate<GrantEntry> genuine,
            Guards guards) {
        this.programme = programme;
        this.ledger = ledger;
        this.records = records;
        this.genuine = genuine;
        this.guards = guards;
    }

    /**
     * Takes the grant, unless it was taken before, is not for this incarnation, or comes from before the centre was restored.
     * Once the last word is said, none is taken.
     *
     * @param generation of the centre that the counter knows
     * @return whether its seats are for sale now because of this call
     * @throws org.guichet.journal.JournalUnavailable nothing was taken; the grant will be offered again
     */
    public synchronized boolean take(GrantEntry grant, int generation) {
        boolean foreign = grant.grant().generation() != generation && guards.has(Guard.GENERATION_IN_GRANTS);
        boolean again = guards.has(Guard.GRANT_ONCE) && records.hasGrant(grant.grant());
        if (again || ledger.isClosed() || !genuine.test(grant)) {
            return false;
        }
        if (foreign) {
            giveBack(grant);
            return false;
        }
        ledger.record(next -> grant);
        programme.find(grant.event())
                .ifPresent(house -> house.put(house.plan().indexesOf(grant.seats()), SeatState.MINE));
        return true;
    }

    /** All but the seats that another grant has put into this counter's hands: the centre frees what stands under this one. */
    private void giveBack(GrantEntry grant) {
        Optional<House> house = programme.find(grant.event());
        List<String> seats = grant.seats().stream()
                .filter(seat -> house.map(of -> of.plan().indexOf(seat) != SeatingPlan.NONE
                        && !OWN.contains(of.state(of.plan().indexOf(seat)))).orElse(true))
                .toList();
        if (!seats.isEmpty()) {
            ledger.record(next -> new ReturnEntry(grant.event(), grant.grant(), seats));
            house.ifPresent(of -> of.put(of.plan().indexesOf(seats), SeatState.RETURNED));
        }
    }
}
