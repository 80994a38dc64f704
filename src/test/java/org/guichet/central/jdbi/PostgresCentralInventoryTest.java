package org.guichet.central.jdbi;

import org.guichet.central.CentralInventoryContract;
import org.guichet.journal.json.JsonEntryCodec;

class PostgresCentralInventoryTest extends CentralInventoryContract {

    @Override
    protected CentralDatabase open() {
        return CentralDatabase.at(PostgresServer.books(), new JsonEntryCodec());
    }
}
