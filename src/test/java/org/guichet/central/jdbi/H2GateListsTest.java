package org.guichet.central.jdbi;

import java.nio.file.Path;
import org.guichet.central.GateListsContract;
import org.guichet.journal.json.JsonEntryCodec;
import org.junit.jupiter.api.io.TempDir;

class H2GateListsTest extends GateListsContract {

    @TempDir
    private Path folder;

    @Override
    protected CentralDatabase open() {
        return CentralDatabase.inFolder(folder, new JsonEntryCodec());
    }
}
