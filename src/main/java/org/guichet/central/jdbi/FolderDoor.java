package org.guichet.central.jdbi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.h2.tools.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets commands into books in a folder while a centre has them open, which H2 allows to one process only: the centre's own
 * H2 serves them, to this machine alone, by a key that is in a file of the folder and made anew at every start. Whoever may
 * read the folder may act, as without a centre.
 */
final class FolderDoor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderDoor.class);
    private static final String NAME = "centre.door";
    private static final String LOOPBACK = "127.0.0.1";

    private final Path file;
    private final Server server;

    private FolderDoor(Path file, Server server) {
        this.file = file;
        this.server = server;
    }

    /**
     * Opens it; the books are open already.
     *
     * @param books file of the books, as H2 names it
     * @param key a secret of this start
     */
    static FolderDoor open(Path folder, Path books, String key) throws SQLException, IOException {
        // read once, before H2 listens for the first time; without it H2 would turn others away only after they came in
        System.setProperty("h2.bindAddress", LOOPBACK);
        Server server = Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-ifExists", "-key", key,
                books.toString()).start();
        FolderDoor door = new FolderDoor(folder.resolve(NAME), server);
        try {
            door.write(key);
            return door;
        } catch (IOException e) {
            server.stop();
            throw e;
        }
    }

    /** Address of the books of that folder behind the door that was opened last; empty when none ever was. */
    static Optional<String> address(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(NAME));
            return lines.size() == 2
                    ? Optional.of("jdbc:h2:tcp://" + LOOPBACK + ":" + lines.get(0) + "/" + lines.get(1))
                    : Optional.empty();
        } catch (IOException e) {
            LOG.debug("no door", e);
            return Optional.empty();
        }
    }

    private void write(String key) throws IOException {
        Path fresh = file.resolveSibling(NAME + ".new");
        Files.deleteIfExists(fresh);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(fresh,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(fresh, server.getPort() + "\n" + key + "\n", StandardCharsets.US_ASCII);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        server.stop();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} is left, and leads nowhere", file, e);
        }
    }
}
