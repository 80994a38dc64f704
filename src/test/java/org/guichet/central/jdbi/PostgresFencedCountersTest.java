package org.guichet.central.jdbi;

import org.guichet.central.FencedCountersContract;
import org.guichet.journal.json.JsonEntryCodec;

class PostgresFencedCountersTest extends FencedCountersContract {

    @Override
    protected CentralDatabase open() {
        return CentralDatabase.at(PostgresServer.books(), new JsonEntryCodec());
    }
}
