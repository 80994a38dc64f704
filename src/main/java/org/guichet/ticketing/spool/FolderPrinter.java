package org.guichet.ticketing.spool;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.guichet.kernel.Message;

/**
 * Leaves each job as a PDF file in a folder: the printer of a counter that has none, and of demonstrations. A file is
 * there whole or not at all.
 */
public final class FolderPrinter implements TicketPrinter {

    private final Path folder;

    /** @param folder made when missing */
    public FolderPrinter(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return folder.toString();
    }

    /** Where a job's file is or will be. */
    public Path file(PrintJob job) {
        return folder.resolve(job.name() + ".pdf");
    }

    @Override
    public void print(PrintJob job, byte[] pdf) throws PrintFailure {
        Path fresh = folder.resolve(job.name() + ".pdf.part");
        try {
            Files.createDirectories(folder);
            Files.write(fresh, pdf);
            move(fresh, file(job));
        } catch (IOException e) {
            discard(fresh);
            throw new PrintFailure(Message.of("print.failed.folder", folder.toString(), e.toString()), e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // some network folders cannot: then the file is whole a moment later
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            // the next attempt writes over it; the clerk is told of the first failure, not of this one
        }
    }
}
