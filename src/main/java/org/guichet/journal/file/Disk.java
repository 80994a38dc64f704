package org.guichet.journal.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The few things that the journal asks of one folder. Nothing is promised to outlive a power cut before it was forced:
 * bytes by {@link DiskFile#force}, names by {@link #forceFolder}.
 */
public interface Disk {

    /** The folder, as a person would look for it. */
    String where();

    /** Names of the files in the folder, in no order. */
    List<String> names() throws IOException;

    /** A new, empty file to write; one that already has the name is emptied. */
    DiskFile create(String name) throws IOException;

    /** An existing file to read and write. */
    DiskFile open(String name) throws IOException;

    /** An existing file to read only; needs no right to write. */
    DiskFile view(String name) throws IOException;

    /** Renames in one step, over a file that already has the new name. */
    void rename(String from, String to) throws IOException;

    /** Deletes a file if it is there. */
    void delete(String name) throws IOException;

    /** Makes created, renamed and deleted names outlive a power cut. */
    void forceFolder() throws IOException;

    /** An open file. */
    interface DiskFile extends Closeable {

        long size() throws IOException;

        /** Writes all remaining bytes at that offset. */
        void write(ByteBuffer bytes, long offset) throws IOException;

        /** Fills the buffer from that offset on, as far as the file reaches. */
        void read(ByteBuffer bytes, long offset) throws IOException;

        /** Makes what was written outlive a power cut. */
        void force() throws IOException;
    }
}
