package org.guichet.ticketing.keys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import java.util.Base64;

import org.guichet.kernel.Message;

/**
 * One key pair in one PEM file (RFC 7468): the private key as PKCS #8 and the public key beside it, because the JDK
 * derives none from the other. Written whole or not at all, readable by its owner only.
 */
final class KeyPairFile {

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private KeyPairFile() {}

    /** @param mayMake false where the pair has signed already: another one would make those tickets foreign */
    static KeyPair open(Path file, boolean mayMake) {
        try {
            if (Files.exists(file)) {
                return read(file);
            }
            if (!mayMake) {
                throw new KeysUnavailable(Message.of("ticket.keys.lost", file.toString()));
            }
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            write(file, pair);
            return pair;
        } catch (IOException e) {
            throw new KeysUnavailable(Message.of("ticket.keys.io", file.toString(), String.valueOf(e.getMessage())), e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new KeysUnavailable(Message.of("ticket.keys.damaged", file.toString()), e);
        }
    }

    private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        String pem = Files.readString(file, StandardCharsets.US_ASCII);
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        return new KeyPair(factory.generatePublic(new X509EncodedKeySpec(block(pem, PUBLIC))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(block(pem, PRIVATE))));
    }

    private static byte[] block(String pem, String label) {
        String begin = "-----BEGIN " + label + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END " + label + "-----");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no " + label);
        }
        return Base64.getDecoder().decode(pem.substring(from + begin.length(), to).strip());
    }

    private static void write(Path file, KeyPair pair) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        String pem = pem(PRIVATE, pair.getPrivate().getEncoded()) + pem(PUBLIC, pair.getPublic().getEncoded());
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

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getEncoder().encodeToString(der) + "\n-----END " + label
                + "-----\n";
    }
}
