package org.guichet.central.jdbi;

import org.guichet.central.Transaction;
import org.guichet.journal.EntryCodec;
import org.jdbi.v3.core.Handle;

/** The tables while one transaction lasts. */
record BookTables(RegisterTables register, ChainTables chains, PlaceTable places, GrantTable grants, SaleTable sales,
        FeedTables feeds, CaseTables cases, RefusalTable refusals, NamedHoldTable namedHolds,
        AllotmentTables allotments,
        CatalogueTables catalogue,
        OfficeTables office, BasketTable baskets, WebOrderTables webOrders) implements Transaction {

    static BookTables in(Handle handle, EntryCodec codec) {
        ChainTables chains = new ChainTables(handle);
        return new BookTables(new RegisterTables(handle), chains, new PlaceTable(handle), new GrantTable(handle),
                new SaleTable(handle, chains, codec), new FeedTables(handle), new CaseTables(handle),
                new RefusalTable(handle), new NamedHoldTable(handle), new AllotmentTables(handle),
                new CatalogueTables(handle),
                new OfficeTables(handle),
                new BasketTable(handle), new WebOrderTables(handle, codec));
    }

    /** Writes what was put off, before the commit. */
    void flush() {
        sales.flush();
    }
}
