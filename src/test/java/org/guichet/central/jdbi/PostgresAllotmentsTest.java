package org.guichet.central.jdbi;

import org.guichet.central.AllotmentsContract;
import org.guichet.journal.json.JsonEntryCodec;

class PostgresAllotmentsTest extends AllotmentsContract {

    @Override
    protected CentralDatabase open() {
        return CentralDatabase.at(PostgresServer.books(), new JsonEntryCodec());
    }
}
