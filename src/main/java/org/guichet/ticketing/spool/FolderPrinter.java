package org.guichet.ticketing.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

import org.guichet.journal.file.Disk;
import org.guichet.journal.file.FolderDisk;
import org.guichet.kernel.Message;

/**
 * Leaves each job as a PDF file in a folder: the printer of a counter that has none, and of demonstrations. A file is
 * there whole or not at all, and is forced to disk before the job counts as printed.
 */
public final class FolderPrinter implements TicketPrinter {

    /** Opens the folder anew for each job: it may have come and gone since. */
    @FunctionalInterface
    interface Folder {
        Disk open() throws IOException;
    }

    private static final String TRIAL = "guichet.part";

    private final Path path;
    private final Folder folder;

    /** @param folder made when missing */
    public FolderPrinter(Path folder) {
        this(folder, () -> FolderDisk.at(folder));
    }

    FolderPrinter(Path path, Folder folder) {
        this.path = path;
        this.folder = folder;
    }

    @Override
    public String name() {
        return path.toString();
    }

    /** Where a job's file is or will be. */
    public Path file(PrintJob job) {
        return path.resolve(name(job));
    }

    /**
     * Makes the folder and writes to it, before anything depends on it.
     *
     * @throws IOException it cannot take tickets
     */
    public void tryOut() throws IOException {
        Disk disk = folder.open();
        try (Disk.DiskFile file = disk.create(TRIAL)) {
            file.write(ByteBuffer.wrap(new byte[1]), 0);
        } finally {
            discard(disk, TRIAL);
        }
    }

    @Override
    public void print(PrintJob job, byte[] pdf) throws PrintFailure {
        try {
            write(folder.open(), name(job), pdf);
        } catch (IOException e) {
            throw new PrintFailure(Message.of("print.failed.folder", path.toString(), e), e);
        }
    }

    private static void write(Disk disk, String name, byte[] pdf) throws IOException {
        String fresh = name + ".part";
        try (Disk.DiskFile file = disk.create(fresh)) {
            file.write(ByteBuffer.wrap(pdf), 0);
            file.force();
        } catch (IOException e) {
            discard(disk, fresh);
            throw e;
        }
        disk.rename(fresh, name);
        disk.forceFolder();
    }

    private static void discard(Disk disk, String fresh) {
        try {
            disk.delete(fresh);
        } catch (IOException e) {
            // the next attempt writes over it; the clerk is told of the first failure, not of this one
        }
    }

    private static String name(PrintJob job) {
        return job.name() + ".pdf";
    }
}
