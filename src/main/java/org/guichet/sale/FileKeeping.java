package org.guichet.sale;

import org.guichet.journal.Hash;

/** Keeps the files that entries name, beside the journal. */
@FunctionalInterface
public interface FileKeeping {

    /** Keeps these bytes under their hash, forced to disk on return; keeping them again does nothing. */
    Hash keep(byte[] bytes);
}
