package org.guichet.kernel.system;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/**
 * One key pair in one PEM file (RFC 7468): the private key as PKCS #8 and the public key beside it, because the JDK
 * derives none from the other. Written whole or not at all, readable by its owner only.
 */
public final class KeyPairFile {

    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private KeyPairFile() {}

    /**
     * Reads the pair of that file, or makes one and the file.
     *
     * @param mayMake false where the pair has signed already: another one would make what it signed foreign
     * @throws NoSuchFileException there is none, and none may be made
     * @throws IOException the file can be neither read nor written
     * @throws IllegalArgumentException what is in it is no pair of keys
     */
    public static KeyPair open(Path file, boolean mayMake) throws IOException {
        try {
            if (Files.exists(file)) {
                return read(file);
            }
            if (!mayMake) {
                throw new NoSuchFileException(file.toString());
            }
            KeyPair pair = KeyPairGenerator.getInstance(Ed25519.ALGORITHM).generateKeyPair();
            write(file, pair);
            return pair;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 keys in " + file, e);
        }
    }

    private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        String pem = Files.readString(file, StandardCharsets.US_ASCII);
        KeyFactory factory = KeyFactory.getInstance(Ed25519.ALGORITHM);
        return new KeyPair(factory.generatePublic(new X509EncodedKeySpec(Pem.block(pem, PUBLIC))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(Pem.block(pem, PRIVATE))));
    }

    private static void write(Path file, KeyPair pair) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        String pem = Pem.of(PRIVATE, pair.getPrivate().getEncoded()) + Pem.of(PUBLIC, pair.getPublic().getEncoded());
        Files.deleteIfExists(fresh);
        // private from its first byte on, not made so afterwards
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(fresh);
        }
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(pem.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
