package org.guichet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.guichet.app.Settings.CentreLink;
import org.guichet.journal.IncarnationEntry;
import org.guichet.kernel.CounterId;
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
     * @throws org.guichet.wire.Rejected the centre does not know the code, or it is for another store
     * @throws org.guichet.wire.Unreachable no answer; begin again
     */
    public Enrolled enrol(String url, String authority, String code,
            Function<Optional<HttpCentre.Identity>, Centre> connect)
            throws IOException {
        if (sellsForItself()) {
            throw Refusal.of("sync.store.used", folder.root().toString());
        }
        return enrol(url, authority, code, connect, Optional.empty());
    }

    private boolean sellsForItself() throws IOException {
        return Files.isDirectory(folder.journal())
                && SettingsFile.read(folder.settings()).filter(Settings::isEnrolled).isEmpty();
    }

    /**
     * Enrols a store that has sold for itself and whose journal the centre has adopted: it goes on with it. Parameters as of
     * {@link #enrol}.
     *
     * @throws Refusal it is none, or the code is another counter's
     */
    public Enrolled enrolAdopted(String url, String authority, String code,
            Function<Optional<HttpCentre.Identity>, Centre> connect) throws IOException {
        Optional<Settings> own = SettingsFile.read(folder.settings());
        if (own.isEmpty() || !Files.isDirectory(folder.journal())) {
            throw Refusal.of("store.none", folder.root().toString());
        }
        return enrol(url, authority, code, connect, own.map(Settings::counter));
    }

    private Enrolled enrol(String url, String authority, String code,
            Function<Optional<HttpCentre.Identity>, Centre> connect, Optional<CounterId> adopted)
            throws IOException {
        Signer signer = Ed25519.signer(KeyPairFile.open(keyFile(folder), true));
        EnrolAnswer answer = connect.apply(Optional.empty())
                .enrol(new EnrolRequest(code, signer.publicKey(), around.machine(), StorePast.of(folder)));
        adopted.filter(own -> !own.equals(answer.counter())).ifPresent(own -> {
            throw Refusal.of("sync.again.other", own.dotted(), answer.counter().dotted());
        });
        CentreLink link = CentreLink.enrolled(url, answer.house(), answer.centreKey(), answer.generation(), authority,
                around.machine());
        Settings before = SettingsFile.read(folder.settings())
                .orElseGet(() -> Settings.alone(around.ids().newId().toString(), answer.counter()));
        SettingsFile.write(folder.settings(), new Settings(before.store(), answer.counter(), answer.name(),
                before.language(), before.printer(), before.mirror(), link));
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
