package org.guichet.journal.file;

import java.io.IOException;
import java.nio.file.Path;

/** The folders of a machine whose bytes have to outlive it: the real ones, or some that fill up and fail when asked to. */
@FunctionalInterface
public interface Disks {

    /** The disk of that folder, which is made if it is missing. */
    Disk at(Path folder) throws IOException;
}
