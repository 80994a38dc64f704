package org.guichet.central.jdbi;

import java.nio.file.Path;
import org.guichet.central.PlacesContract;
import org.guichet.journal.json.JsonEntryCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class H2PlacesTest extends PlacesContract {

    private CentralDatabase database;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = CentralDatabase.inFolder(folder, new JsonEntryCodec());
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
