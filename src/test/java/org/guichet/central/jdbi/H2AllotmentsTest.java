package org.guichet.central.jdbi;

import java.nio.file.Path;
import org.guichet.central.AllotmentsContract;
import org.guichet.journal.json.JsonEntryCodec;
import org.junit.jupiter.api.io.TempDir;

class H2AllotmentsTest extends AllotmentsContract {

    @TempDir
    private Path folder;

    @Override
    protected CentralDatabase open() {
        return CentralDatabase.inFolder(folder, new JsonEntryCodec());
    }
}
