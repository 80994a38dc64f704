package org.guichet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guichet.sync.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a counter remembers of its centre, as one line of three numbers, and a word once it was fenced, beside the store's anchor. A file that is missing or
 * cannot be understood only means that the centre is asked.
 */
final class ProgressFile implements Progress.Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressFile.class);

    private static final int FIELDS = 4;

    private final Path file;

    ProgressFile(Path file) {
        this.file = file;
    }

    /** @param generation of the enrolment, for a counter that remembers nothing */
    Progress read(int generation) {
        try {
            List<String> words = List.of(Files.readString(file).strip().split(" ", FIELDS));
            return new Progress(Integer.parseInt(words.get(0)), Long.parseLong(words.get(1)),
                    Long.parseLong(words.get(2)), words.size() < FIELDS ? "" : words.getLast());
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Progress.begun(generation);
        }
    }

    @Override
    public void keep(Progress progress) {
        try {
            WholeFile.write(file,
                    progress.generation() + " " + progress.acknowledged() + " " + progress.cursor()
                            + (progress.isFenced() ? " " + progress.fenced() : "") + "\n");
        } catch (IOException e) {
            LOG.warn("progress of the sync not kept", e);
        }
    }
}
