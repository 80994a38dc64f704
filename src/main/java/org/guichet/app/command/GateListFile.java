package org.guichet.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.system.Ed25519;
import org.guichet.ticketing.GateList;
import org.guichet.wire.Signed;
import org.guichet.wire.SignedGateList;
import org.guichet.wire.json.GateForms;

/** A gate list as a centre gave it out, kept in a file. */
final class GateListFile {

    private GateListFile() {}

    /**
     * Reads a list that is believed.
     *
     * @param centreKey public key of the centre; empty to take the one that the list names, which only shows that nothing of it was
     *        changed
     * @throws Refusal it cannot be read, or the signature is not that key's
     */
    static GateList read(Path file, String centreKey) {
        try {
            return believed(GateForms.GATE_LIST.read(Files.readAllBytes(file)), centreKey);
        } catch (IOException e) {
            throw Refusal.of("ticket.verify.file", file.toString(), e);
        } catch (InvalidInput e) {
            throw notOne(file, e);
        }
    }

    /** What is in the file, believed or not; empty when there is no list in it. */
    static Optional<SignedGateList> find(Path file) {
        try {
            return Files.exists(file) ? Optional.of(GateForms.GATE_LIST.read(Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (IOException | InvalidInput e) {
            return Optional.empty(); // to be replaced
        }
    }

    /** As {@link #read}, of one that came over the network. */
    static GateList believed(SignedGateList signed, String centreKey) {
        String key = centreKey.isEmpty() ? signed.centreKey() : centreKey;
        if (!Ed25519.check().isOf(key, Signed.gateList(signed.list()), signed.signature())) {
            throw Refusal.of("ticket.gate.signature");
        }
        return signed.list();
    }

    /** Replaces the file as a whole: a gate reads the old list or the new one. */
    static void write(Path file, SignedGateList list) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, GateForms.GATE_LIST.write(list));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Refusal notOne(Path file, InvalidInput why) {
        Refusal refusal = Refusal.of("ticket.gate.not", file.toString());
        refusal.initCause(why);
        return refusal;
    }
}
