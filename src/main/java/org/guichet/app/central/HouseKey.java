package org.guichet.app.central;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.Signer;
import org.guichet.kernel.system.Ed25519;
import org.guichet.kernel.system.KeyPairFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The key by which the house signs grants, on disk. */
final class HouseKey {

    private static final Logger LOG = LoggerFactory.getLogger(HouseKey.class);

    private HouseKey() {}

    /**
     * Reads the key.
     *
     * @param mayMake makes it when it is missing
     * @throws Refusal it is missing or no key
     */
    static Signer read(Path key, boolean mayMake) throws IOException {
        try {
            if (mayMake) {
                Files.createDirectories(key.toAbsolutePath().getParent());
            }
            return Ed25519.signer(KeyPairFile.open(key, mayMake));
        } catch (NoSuchFileException e) {
            throw Refusal.of("central.key.missing", key.toString());
        } catch (IllegalArgumentException e) {
            LOG.info("key not read", e);
            throw Refusal.of("central.key.unreadable", key.toString());
        }
    }
}
