package org.guichet.ticketing.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import org.guichet.kernel.CounterId;
import org.guichet.kernel.Message;
import org.guichet.kernel.system.KeyPairFile;
import org.guichet.ticketing.TicketKey;
import org.guichet.ticketing.TicketSigner;

/**
 * The ticket keys of one counter and incarnation, made at its first start: one for sales, one for training. Lost with
 * their folder and never made again for the same incarnation by anybody else. Immutable, safe from any thread.
 */
public final class TicketKeys {

    private final CounterId counter;
    private final KeyPair sales;
    private final KeyPair training;
    private final TicketSigner salesSigner;
    private final TicketSigner trainingSigner;

    private TicketKeys(CounterId counter, KeyPair sales, KeyPair training, Path folder) {
        this.counter = counter;
        this.sales = sales;
        this.training = training;
        this.salesSigner = signer(sales, folder);
        this.trainingSigner = signer(training, folder);
    }

    /**
     * Reads the counter's keys; makes those that are missing as long as nothing was sold. Afterwards a lost key stops the
     * start: gates would take the tickets sold before for foreign ones.
     *
     * @param folder the store's folder of keys; made when missing and nothing was sold
     * @param sold whether this counter, in this incarnation, has sold a ticket
     * @throws KeysUnavailable with what to do
     */
    public static TicketKeys open(Path folder, CounterId counter, boolean sold) {
        try {
            if (!sold) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw unavailable(folder, e);
        }
        return new TicketKeys(counter, pair(folder.resolve("ticket-" + counter.prefix() + ".pem"), !sold),
                pair(folder.resolve("training-" + counter.prefix() + ".pem"), !sold), folder);
    }

    /** Signs what is sold. */
    public TicketSigner sales() {
        return salesSigner;
    }

    /** Signs what is made in training and drills. */
    public TicketSigner training() {
        return trainingSigner;
    }

    /**
     * What gates need to know.
     *
     * @param notAfter from when on the keys vouch for nothing: after the last event that this counter sells
     */
    public List<TicketKey> publicKeys(Instant notAfter) {
        return List.of(TicketKey.of(counter, sales.getPublic(), false, notAfter),
                TicketKey.of(counter, training.getPublic(), true, notAfter));
    }

    /** What the centre needs to know for its gates: the public keys of tickets that admit, base64 of their X.509 form. */
    public List<String> told() {
        return List.of(Base64.getEncoder().encodeToString(sales.getPublic().getEncoded()));
    }

    private static KeyPair pair(Path file, boolean mayMake) {
        try {
            return KeyPairFile.open(file, mayMake);
        } catch (NoSuchFileException e) {
            throw new KeysUnavailable(Message.of("ticket.keys.lost", file.toString()), e);
        } catch (IOException e) {
            throw unavailable(file, e);
        } catch (IllegalArgumentException e) {
            throw new KeysUnavailable(Message.of("ticket.keys.damaged", file.toString()), e);
        }
    }

    private static KeysUnavailable unavailable(Path file, IOException e) {
        return new KeysUnavailable(Message.of("ticket.keys.io", file.toString(), e), e);
    }

    private static TicketSigner signer(KeyPair pair, Path folder) {
        try {
            return new TicketSigner(pair);
        } catch (IllegalArgumentException e) {
            throw new KeysUnavailable(Message.of("ticket.keys.damaged", folder.toString()), e);
        }
    }
}
