package org.guichet.central.jdbi;

import org.guichet.central.BooksContract;
import org.guichet.journal.json.JsonEntryCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class PostgresBooksTest extends BooksContract {

    private CentralDatabase database;

    @BeforeEach
    void open() {
        database = CentralDatabase.at(PostgresServer.books(), new JsonEntryCodec());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected CentralDatabase books() {
        return database;
    }
}
