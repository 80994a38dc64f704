package org.guichet.central.jdbi;

import java.util.List;
import org.guichet.central.BusyWebChannelContract;
import org.guichet.journal.json.JsonEntryCodec;
import org.junit.jupiter.api.AfterEach;

/** Two centres on one database. */
class PostgresWebChannelTest extends BusyWebChannelContract {

    private List<CentralDatabase> centres = List.of();

    @Override
    protected List<CentralDatabase> centres() {
        if (centres.isEmpty()) {
            String url = PostgresServer.books();
            centres = List.of(CentralDatabase.at(url, new JsonEntryCodec()),
                    CentralDatabase.at(url, new JsonEntryCodec()));
        }
        return centres;
    }

    @AfterEach
    void close() {
        centres.forEach(CentralDatabase::close);
    }
}
