package org.guichet.app;

import java.nio.file.Path;

import org.guichet.journal.file.Disks;
import org.guichet.journal.file.FolderDisk;
import org.guichet.kernel.Boot;
import org.guichet.kernel.IdSource;
import org.guichet.kernel.TimeSource;
import org.guichet.kernel.system.Machine;
import org.guichet.kernel.system.SystemBoot;
import org.guichet.kernel.system.SystemIds;
import org.guichet.kernel.system.SystemTime;

/**
 * The world around a counter.
 *
 * @param machine what the operating system calls this machine
 * @param anchors folder outside the store where its anchor lives
 * @param disks of the journal, its anchor and the files that it names
 */
public record Surroundings(TimeSource time, IdSource ids, Boot boot, String machine, Path anchors, Disks disks) {

    /** This machine as it is. */
    public static Surroundings ofMachine() {
        return new Surroundings(new SystemTime(), new SystemIds(), new SystemBoot(), Machine.id(),
                Machine.stateFolder(), FolderDisk::at);
    }

    /** The same world with its anchors in another folder. */
    public Surroundings anchoredIn(Path folder) {
        return new Surroundings(time, ids, boot, machine, folder, disks);
    }

    /** The same world with other disks. */
    public Surroundings on(Disks others) {
        return new Surroundings(time, ids, boot, machine, anchors, others);
    }
}
