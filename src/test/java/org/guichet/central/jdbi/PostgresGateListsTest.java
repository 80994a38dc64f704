package org.guichet.central.jdbi;

import org.guichet.central.GateListsContract;
import org.guichet.journal.json.JsonEntryCodec;

class PostgresGateListsTest extends GateListsContract {

    @Override
    protected CentralDatabase open() {
        return CentralDatabase.at(PostgresServer.books(), new JsonEntryCodec());
    }
}
