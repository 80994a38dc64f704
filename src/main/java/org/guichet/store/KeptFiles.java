package org.guichet.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.guichet.journal.Hash;
import org.guichet.journal.file.Disk;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Place;
import org.guichet.kernel.Problem;

/**
 * Files kept by the SHA-256 of their bytes, such as the season and the plans that a journal names. What was put is on
 * disk when {@link #put} returns and never changes; what is damaged is never handed out. Safe from any thread.
 */
public final class KeptFiles {

    private final Disk disk;

    public KeptFiles(Disk disk) {
        this.disk = disk;
    }

    /**
     * Keeps these bytes; does nothing when they are kept already, and mends a damaged copy.
     *
     * @return the hash by which they are found again
     * @throws IOException they could not be forced to disk; nothing may name them yet
     */
    public synchronized Hash put(byte[] bytes) throws IOException {
        Hash hash = hash(bytes);
        if (disk.names().contains(hash.hex()) && hash(read(hash)).equals(hash)) {
            disk.forceFolder(); // the one who wrote it may have been cut off just before
            return hash;
        }
        String unfinished = hash.hex() + ".new";
        try (Disk.DiskFile file = disk.create(unfinished)) {
            file.write(ByteBuffer.wrap(bytes), 0);
            file.force();
        }
        disk.rename(unfinished, hash.hex());
        disk.forceFolder();
        return hash;
    }

    /**
     * The bytes of that hash.
     *
     * @throws InvalidInput they are missing or damaged; says where
     */
    public synchronized byte[] get(Hash hash) throws IOException {
        if (!disk.names().contains(hash.hex())) {
            throw problem("store.kept.missing", hash);
        }
        byte[] bytes = read(hash);
        if (!hash(bytes).equals(hash)) {
            throw problem("store.kept.damaged", hash);
        }
        return bytes;
    }

    /** The hash by which these bytes are kept. */
    public static Hash hash(byte[] bytes) {
        try {
            return new Hash(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private byte[] read(Hash hash) throws IOException {
        try (Disk.DiskFile file = disk.view(hash.hex())) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(file.size()));
            file.read(bytes, 0);
            return bytes.array();
        }
    }

    private InvalidInput problem(String key, Hash hash) {
        return new InvalidInput(List.of(Problem.at(Place.file(disk.where() + "/" + hash.hex()), key)));
    }
}
