package org.guichet.sale;

import java.util.List;

import org.guichet.catalogue.Event;
import org.guichet.catalogue.Season;
import org.guichet.inventory.GrantNumber;
import org.guichet.inventory.SeatRecords;
import org.guichet.journal.GrantEntry;

/**
 * A counter with no centre grants itself the whole house of every event of its season, once each, in its journal: generation
 * 0. A crash between two grants is made good at the next start.
 */
public final class GrantHouse {

    private static final int SELF = 0;

    private final Ledger ledger;
    private final SeatRecords records;
    private final boolean alone;

    public GrantHouse(Ledger ledger, SeatRecords records) {
        this(ledger, records, true);
    }

    private GrantHouse(Ledger ledger, SeatRecords records, boolean alone) {
        this.ledger = ledger;
        this.records = records;
        this.alone = alone;
    }

    /** Of a counter that has a centre: it grants itself nothing. */
    public static GrantHouse none(Ledger ledger, SeatRecords records) {
        return new GrantHouse(ledger, records, false);
    }

    /** Grants what is not granted yet. */
    public void grantAll(Season season) {
        if (!alone) {
            return;
        }
        List<Integer> missing = season.events().stream().map(Event::number)
                .filter(number -> !records.isGranted(number)).toList();
        int number = records.grants();
        for (int event : missing) {
            int next = ++number;
            ledger.record(place -> new GrantEntry(event, new GrantNumber(SELF, next), true, List.of(), ""));
        }
    }
}
