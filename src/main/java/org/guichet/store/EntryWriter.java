package org.guichet.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.guichet.journal.CatalogueEntry;
import org.guichet.journal.CloseEntry;
import org.guichet.journal.Entry;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.IncarnationEntry;
import org.guichet.journal.ParkedEntry;
import org.guichet.journal.PrintedEntry;
import org.guichet.journal.Recorded;
import org.guichet.journal.ReprintEntry;
import org.guichet.journal.ReturnEntry;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.SeatEffects;
import org.guichet.journal.UnknownEntry;
import org.guichet.journal.VoidEntry;
import org.guichet.kernel.SaleId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes what an entry says into the tables, on the writing connection and within the caller's transaction. It judges
 * nothing: the journal is the truth, and an act on a sale that is not there writes nothing. One thread at a time.
 */
final class EntryWriter {

    private final Handle handle;
    private final SaleRows sales;
    private final PrintRows prints;
    private final CartRows carts;
    private final SeatRows seats;
    private final Prepared catalogue;
    private final Prepared plan;
    private final Prepared applied;

    EntryWriter(Connection connection) throws SQLException {
        handle = Jdbi.open(connection);
        sales = new SaleRows(connection);
        prints = new PrintRows(connection);
        carts = new CartRows(connection);
        seats = new SeatRows(connection);
        catalogue = new Prepared(connection, """
                insert into catalogue (sequence, counter, incarnation, at, monotonic, hash, season)
                values (?, ?, ?, ?, ?, ?, ?)""");
        plan = new Prepared(connection,
                "insert into catalogue_plan (part, venue, plan, sidecar) values (?, ?, ?, ?)");
        applied = new Prepared(connection,
                "update applied set sequence = ?, hash = ?, business_day = ? where id = 0");
    }

    void write(Recorded<? extends Entry> recorded, Applied after) throws SQLException {
        long sequence = recorded.sequence();
        switch (recorded.entry()) {
            case CatalogueEntry entry -> catalogue(recorded, entry);
            case GrantEntry entry -> {
                seats.granted(sequence, entry);
                seats(recorded, Earlier.NOTHING);
            }
            case SaleEntry entry -> {
                sales.sold(recorded, entry);
                prints.sold(sequence, entry);
                seats(recorded, cartTaken(entry.id()));
            }
            case VoidEntry entry -> {
                for (long sale : sales.find(entry.sale())) {
                    sales.voided(sequence, entry, sale);
                    prints.voided(sale);
                    seats(recorded, sale(sale));
                }
            }
            case ReprintEntry entry -> {
                for (long sale : sales.find(entry.sale())) {
                    prints.reprint(sequence, entry, sale);
                }
            }
            case PrintedEntry entry -> {
                for (long sale : sales.find(entry.sale())) {
                    prints.printed(sequence, entry, sale);
                }
            }
            case ParkedEntry entry -> {
                Earlier before = cartTaken(entry.sale());
                carts.park(sequence, entry);
                seats(recorded, before);
            }
            case ReturnEntry entry -> {
                seats.givenBack(sequence, entry);
                seats(recorded, Earlier.NOTHING);
            }
            case IncarnationEntry _,CloseEntry _,UnknownEntry _ -> {}
        }
        applied.run(after.sequence(), after.hash().hex(), after.stampedDay());
    }

    private void seats(Recorded<? extends Entry> recorded, Earlier before) throws SQLException {
        seats.changed(recorded.sequence(), SeatEffects.of(recorded.entry(), before).changes());
    }

    /** The cart parked under that id, which from here on is no longer parked. */
    private Earlier cartTaken(SaleId id) throws SQLException {
        for (long sequence : carts.find(id)) {
            Earlier cart = Earlier.cart(new CartReader(handle).bySequence(sequence));
            carts.drop(sequence);
            return cart;
        }
        return Earlier.NOTHING;
    }

    private Earlier sale(long sequence) {
        return Earlier.sale(new SaleReader(handle).bySequence(sequence).map(Recorded::entry));
    }

    private void catalogue(Recorded<? extends Entry> recorded, CatalogueEntry entry) throws SQLException {
        catalogue.run(recorded.sequence(), recorded.counter().number(), recorded.counter().incarnation(),
                recorded.at(), recorded.monotonicNanos(), recorded.hash().hex(), entry.season());
        for (int i = 0; i < entry.plans().size(); i++) {
            CatalogueEntry.PlanFiles files = entry.plans().get(i);
            plan.run(Part.key(recorded.sequence(), i), files.venue(), files.plan(), files.sidecar());
        }
    }
}
