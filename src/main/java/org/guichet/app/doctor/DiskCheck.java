package org.guichet.app.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.guichet.kernel.Finding;
import org.guichet.kernel.Message;

/**
 * The disk under the store: room, a kind that outlives a power cut, and how long it takes to force a sale down.
 *
 * @param folder the nearest existing folder of the store
 */
public record DiskCheck(Path folder, DiskProbe disk) implements Check {

    private static final long MEGABYTE = 1_000_000;
    /** Less than some segments of journal and a store that is rebuilt: the next evening may not fit. */
    private static final long LEAST_BYTES = 200 * MEGABYTE;
    private static final long COMFORTABLE_BYTES = 2_000 * MEGABYTE;
    /** Above this the clerk begins to wait for the disk. */
    private static final long SLOW_MICROS = 50_000;
    private static final Set<String> FORGETFUL = Set.of("tmpfs", "ramfs", "devtmpfs");
    private static final Set<String> REMOTE = Set.of("nfs", "nfs4", "cifs", "smbfs", "smb2", "smb3", "9p", "fuse.sshfs",
            "afpfs", "webdav", "davfs");

    @Override
    public Finding examine() {
        DiskProbe.Answer answer;
        try {
            answer = disk.probe(folder);
        } catch (IOException e) {
            return Finding.red("disk", Message.of("doctor.disk.refuses", folder.toString(), e.toString()),
                    Message.of("doctor.disk.rights", folder.toString()));
        }
        String kind = answer.kind().toLowerCase(Locale.ROOT);
        long free = answer.freeBytes() / MEGABYTE;
        Message pace = Message.of("doctor.disk.good", folder.toString(), answer.kind(), free,
                millis(answer.forceMicros()));
        if (answer.freeBytes() < LEAST_BYTES) {
            return Finding.red("disk", Message.of("doctor.disk.full", folder.toString(), free),
                    Message.of("doctor.disk.room"));
        }
        if (FORGETFUL.contains(kind)) {
            return Finding.yellow("disk", Message.of("doctor.disk.memory", folder.toString(), answer.kind()),
                    Message.of("doctor.disk.move"));
        }
        if (REMOTE.contains(kind)) {
            return Finding.yellow("disk", Message.of("doctor.disk.remote", folder.toString(), answer.kind()),
                    Message.of("doctor.disk.move"));
        }
        if (answer.freeBytes() < COMFORTABLE_BYTES) {
            return Finding.yellow("disk", pace, Message.of("doctor.disk.room"));
        }
        if (answer.forceMicros() > SLOW_MICROS) {
            return Finding.yellow("disk", pace, Message.of("doctor.disk.slow"));
        }
        return new Finding("disk", Finding.Level.GREEN, pace, null);
    }

    private static String millis(long micros) {
        return micros < 1000 ? "<\u00a01" : Long.toString(Math.round(micros / 1000.0));
    }
}
