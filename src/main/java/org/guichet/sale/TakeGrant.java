package org.guichet.sale;

import java.util.function.Predicate;

import org.guichet.inventory.GrantRecords;
import org.guichet.inventory.Guard;
import org.guichet.inventory.Guards;
import org.guichet.inventory.SeatState;
import org.guichet.journal.GrantEntry;

/**
 * Takes seats that the centre has granted: recorded first, then for sale. A grant is taken once, however often it arrives, and
 * only while the centre is the one that gave it. Safe from any thread.
 */
public final class TakeGrant {

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
     *
     * @param generation of the centre that the counter knows
     * Once the last word is said, none is taken.
     *
     * @return whether its seats are for sale now because of this call
     * @throws org.guichet.journal.JournalUnavailable nothing was taken; the grant will be offered again
     */
    public synchronized boolean take(GrantEntry grant, int generation) {
        boolean foreign = grant.grant().generation() != generation && guards.has(Guard.GENERATION_IN_GRANTS);
        boolean again = guards.has(Guard.GRANT_ONCE) && records.hasGrant(grant.grant());
        if (foreign || again || ledger.isClosed() || !genuine.test(grant)) {
            return false;
        }
        ledger.record(next -> grant);
        programme.find(grant.event())
                .ifPresent(house -> house.put(house.plan().indexesOf(grant.seats()), SeatState.MINE));
        return true;
    }
}
