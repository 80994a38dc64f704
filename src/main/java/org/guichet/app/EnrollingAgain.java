package org.guichet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guichet.app.Settings.CentreLink;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.file.FolderDisk;
import org.guichet.journal.file.StoreLock;
import org.guichet.journal.file.VerifyingReader;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.Signer;
import org.guichet.kernel.system.Ed25519;
import org.guichet.kernel.system.KeyPairFile;
import org.guichet.sync.http.HttpCentre;
import org.guichet.wire.Centre;
import org.guichet.wire.EnrolAnswer;
import org.guichet.wire.EnrolRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a counter that may not go on, because it was fenced, revoked or put back to an old copy, begin again as the next
 * incarnation of itself. What it was goes into the store's archive and is told to the centre as evidence. Every step may be cut
 * off and the whole begun again with the same code.
 */
public final class EnrollingAgain {

    private static final Logger LOG = LoggerFactory.getLogger(EnrollingAgain.class);

    private final StoreFolder folder;
    private final Surroundings around;

    public EnrollingAgain(StoreFolder folder, Surroundings around) {
        this.folder = folder;
        this.around = around;
    }

    /**
     * What came of it.
     *
     * @param archive what the counter was
     * @param told whether all of its journal is at the centre
     */
    public record Begun(Enrolling.Enrolled enrolled, Path archive, boolean told) {}

    /**
     * Enrols again; parameters as of {@link Enrolling#enrol}.
     *
     * @throws Refusal the store is no counter of a centre, or the code is another counter's or another house's
     * @throws org.guichet.wire.Rejected the centre does not know the code, or it is for another store
     * @throws org.guichet.wire.Unreachable no answer; begin again
     */
    public Begun enrol(String url, String authority, String code,
            Function<Optional<HttpCentre.Identity>, Centre> connect) throws IOException {
        Settings before = SettingsFile.read(folder.settings()).filter(Settings::isEnrolled)
                .orElseThrow(() -> Refusal.of("sync.again.alone", folder.root().toString()));
        CentreLink link = before.centre();
        if (link == null) {
            throw new IllegalStateException("enrolled at no centre");
        }
        Path archive;
        boolean told;
        try (StoreLock _ = StoreLock.take(folder.root())) {
            Signer fresh = Ed25519.signer(KeyPairFile.open(freshKey(), true));
            EnrolAnswer answer = connect.apply(Optional.empty())
                    .enrol(new EnrolRequest(code, fresh.publicKey(), around.machine(), StorePast.of(folder)));
            refuseOther(before.counter(), link, answer);
            CounterId old = before.counter().equals(answer.counter())
                    ? new CounterId(before.counter().number(), before.counter().incarnation() - 1)
                    : before.counter();
            archive = archive(old);
            told = tell(old, connect, answer.generation());
            putAside(archive);
            SettingsFile.write(folder.settings(), new Settings(around.ids().newId().toString(), answer.counter(),
                    answer.name(), before.language(), before.printer(), before.mirror(),
                    CentreLink.enrolled(url, answer.house(),
                            answer.centreKey(), answer.generation(), authority, around.machine())));
            move(fresh(), folder.keys());
        }
        return new Begun(new Enrolling(folder, around).enrol(url, authority, code, connect), archive, told);
    }

    private static void refuseOther(CounterId counter, CentreLink link, EnrolAnswer answer) {
        if (!link.house().equals(answer.house()) || counter.number() != answer.counter().number()) {
            throw Refusal.of("sync.again.other", counter.dotted(), answer.counter().dotted());
        }
    }

    private Path fresh() {
        return folder.root().resolve("keys.next");
    }

    /** The key of the next incarnation; where it lies tells how far an earlier attempt had come. */
    private Path freshKey() throws IOException {
        boolean nearlyDone = !Files.exists(fresh()) && !Files.exists(folder.journal());
        Path keys = nearlyDone ? folder.keys() : fresh();
        Files.createDirectories(keys);
        return keys.resolve(folder.counterKey().getFileName());
    }

    private Path archive(CounterId old) {
        return folder.root().resolve("archive").resolve(old.prefix());
    }

    /** Also of a journal that the counter would not open any more: its sound beginning is evidence. */
    private boolean tell(CounterId old, Function<Optional<HttpCentre.Identity>, Centre> connect, int generation)
            throws IOException {
        StoreFolder was = Files.exists(folder.journal()) ? folder : new StoreFolder(archive(old));
        if (!Files.exists(was.journal())) {
            return false;
        }
        List<StoredRecord> records = new ArrayList<>();
        boolean sound = new VerifyingReader(FolderDisk.existing(was.journal()), new JsonEntryCodec())
                .read(records::add).sound();
        try {
            Path aside = new StoreFolder(archive(old)).counterKey();
            Signer key = Ed25519
                    .signer(KeyPairFile.open(Files.exists(aside) ? aside : folder.counterKey(), false));
            return new OldJournal(old, records).tell(
                    connect.apply(Optional.of(new HttpCentre.Identity(old, key))), key, generation) && sound;
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("the old key cannot be read: the journal has to be brought by hand", e);
            return false;
        }
    }

    private void putAside(Path archive) throws IOException {
        Files.createDirectories(archive);
        StoreFolder to = new StoreFolder(archive);
        if (Files.exists(folder.journal()) && !Files.exists(to.settings())) {
            Files.copy(folder.settings(), to.settings());
        }
        move(folder.view(), to.view());
        move(folder.inbox(), to.inbox());
        move(folder.journal(), to.journal());
        if (Files.exists(fresh())) {
            move(folder.keys(), to.keys());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
