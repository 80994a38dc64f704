package org.guichet.app.central;

import java.nio.file.Files;
import java.nio.file.Path;
import org.guichet.app.StoreFolder;
import org.guichet.central.jdbi.CentralDatabase;
import org.guichet.kernel.Refusal;

/**
 * Where a centre keeps its things.
 *
 * @param data folder of the key, the log and, without another database, the books
 * @param database address of a PostgreSQL; empty for H2 in the folder
 */
public record BooksPlace(Path data, String database) {

    public boolean isInFolder() {
        return database.isEmpty();
    }

    /** Private key of the centre when no other file is named. */
    public Path key() {
        return data.resolve("centre.pem");
    }

    /** Of the centre that listens there: two on one machine keep theirs apart. */
    Path log(int port) {
        return data.resolve("log").resolve("central-" + port + ".jsonl");
    }

    /** What is told of it: an address without its parameters, which may hold a password. */
    public String shown() {
        return isInFolder() ? data.toString() : database.replaceFirst("\\?.*", "");
    }

    /** @throws Refusal no books were ever begun in that folder */
    void refuseEmpty() {
        if (isInFolder() && !CentralDatabase.isIn(data)) {
            throw Refusal.of("central.folder.none", data.toString());
        }
    }

    /** @throws Refusal a counter lives in that folder */
    void refuseCounter() {
        if (Files.exists(new StoreFolder(data).settings())) {
            throw Refusal.of("central.folder.counter", data.toString());
        }
    }
}
