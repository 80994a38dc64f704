package org.guichet.central.jdbi;

import org.guichet.central.SideBySideContract;
import org.guichet.journal.json.JsonEntryCodec;

class PostgresSideBySideTest extends SideBySideContract {

    @Override
    protected CentralDatabase open() {
        return CentralDatabase.at(PostgresServer.books(), new JsonEntryCodec());
    }
}
