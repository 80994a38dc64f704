package org.guichet.app.central;

import org.guichet.central.jdbi.PostgresServer;

class PostgresRestoreTest extends RestoreContract {

    @Override
    String database() {
        return PostgresServer.books();
    }
}
