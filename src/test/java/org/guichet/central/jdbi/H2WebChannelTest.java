package org.guichet.central.jdbi;

import java.nio.file.Path;
import java.util.List;
import org.guichet.central.BusyWebChannelContract;
import org.guichet.journal.json.JsonEntryCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class H2WebChannelTest extends BusyWebChannelContract {

    @TempDir
    private Path folder;

    private List<CentralDatabase> centres = List.of();

    @Override
    protected List<CentralDatabase> centres() {
        if (centres.isEmpty()) {
            centres = List.of(CentralDatabase.inFolder(folder, new JsonEntryCodec()));
        }
        return centres;
    }

    @AfterEach
    void close() {
        centres.forEach(CentralDatabase::close);
    }
}
