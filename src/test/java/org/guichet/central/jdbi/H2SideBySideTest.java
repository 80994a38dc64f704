package org.guichet.central.jdbi;

import java.nio.file.Path;
import org.guichet.central.SideBySideContract;
import org.guichet.journal.json.JsonEntryCodec;
import org.junit.jupiter.api.io.TempDir;

class H2SideBySideTest extends SideBySideContract {

    @TempDir
    private Path folder;

    @Override
    protected CentralDatabase open() {
        return CentralDatabase.inFolder(folder, new JsonEntryCodec());
    }
}
