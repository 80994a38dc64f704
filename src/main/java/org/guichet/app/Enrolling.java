package org.guichet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.guichet.app.Settings.CentreLink;
import org.guichet.journal.IncarnationEntry;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.Signer;
import org.guichet.kernel.system.Ed25519;
import org.guichet.kernel.system.KeyPairFile;
import org.guichet.sale.ImportSeason;
import org.guichet.sale.JoinHouse;
import org.guichet.store.OpeningListener;
import org.guichet.sync.http.HttpCentre;
import org.guichet.ticketing.keys.KeysUnavailable;
import org.guichet.wire.CatalogueDocument;
import org.guichet.wire.Centre;
import org.guichet.wire.EnrolAnswer;
import org.guichet.wire.EnrolRequest;

/**
 * Makes a new store a counter of a centre's house. Every step may be cut off and the whole begun again with the same code: the
 * key is made once, and the centre gives the same answer to it.
 */
public final class Enrolling {

    private final StoreFolder folder;
    private final Surroundings around;

    public Enrolling(StoreFolder folder, Surroundings around) {
        this.folder = folder;
        this.around = around;
    }

    /**
     * What came of it.
     *
     * @param season what the house sells; empty while it sells nothing
     */
    public record Enrolled(EnrolAnswer answer, Optional<ImportSeason.Imported> season) {}

    /**
     * Enrols.
     *
     * @param url of the centre
     * @param authority file with the certificates to trust, or empty
     * @param connect to that centre, as nobody or as the counter
     * @throws Refusal the store has a journal already
     * @throws org.guichet.wire.Rejected the centre does not know the code
     * @throws org.guichet.wire.Unreachable no answer; begin again
     */
    public Enrolled enrol(String url, String authority, String code,
            Function<Optional<HttpCentre.Identity>, Centre> connect)
            throws IOException {
        if (Files.isDirectory(folder.journal()) && SettingsFile.read(folder.settings())
                .filter(Settings::isEnrolled).isEmpty()) {
            throw Refusal.of("sync.store.used", folder.root().toString());
        }
        Signer signer = Ed25519.signer(KeyPairFile.open(keyFile(folder), true));
        EnrolAnswer answer = connect.apply(Optional.empty())
                .enrol(new EnrolRequest(code, signer.publicKey(), around.machine()));
        CentreLink link = new CentreLink(url, answer.house(), answer.centreKey(), answer.generation(), authority);
        Settings before = SettingsFile.read(folder.settings())
                .orElseGet(() -> Settings.alone(around.ids().newId().toString(), answer.counter()));
        SettingsFile.write(folder.settings(), new Settings(before.store(), answer.counter(), answer.name(),
                before.language(), before.printer(), link));
        try (OpenStore store = OpenStore.open(folder, around, OpeningListener.NONE)) {
            new JoinHouse(store.ledger(), store.journal()).join(new IncarnationEntry(answer.house(), answer.name(),
                    answer.generation(), signer.publicKey()));
            Optional<CatalogueDocument> catalogue = connect
                    .apply(Optional.of(new HttpCentre.Identity(answer.counter(), signer))).catalogue("");
            return new Enrolled(answer, catalogue.isEmpty()
                    ? Optional.empty()
                    : Optional.of(store.importSeason(catalogue.get())));
        }
    }

    /**
     * The key by which this counter signs what it tells its centre.
     *
     * @throws KeysUnavailable it cannot be read; nobody can make it anew
     */
    static Signer signer(StoreFolder folder) {
        try {
            return Ed25519.signer(KeyPairFile.open(keyFile(folder), false));
        } catch (IOException | IllegalArgumentException e) {
            throw new KeysUnavailable(Message.of("sync.key", folder.keys().toString()), e);
        }
    }

    private static Path keyFile(StoreFolder folder) throws IOException {
        Files.createDirectories(folder.keys());
        return folder.counterKey();
    }
}
