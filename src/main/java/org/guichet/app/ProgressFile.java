package org.guichet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guichet.sync.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a counter remembers of its centre, as one line of three numbers beside the store's anchor. A file that is missing or
 * cannot be understood only means that the centre is asked.
 */
final class ProgressFile implements Progress.Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressFile.class);

    private final Path file;

    ProgressFile(Path file) {
        this.file = file;
    }

    /** @param generation of the enrolment, for a counter that remembers nothing */
    Progress read(int generation) {
        try {
            List<Long> numbers = List.of(Files.readString(file).strip().split(" ")).stream().map(Long::parseLong)
                    .toList();
            return new Progress(numbers.get(0).intValue(), numbers.get(1), numbers.get(2));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return new Progress(generation, 0, 0);
        }
    }

    @Override
    public void keep(Progress progress) {
        try {
            WholeFile.write(file,
                    progress.generation() + " " + progress.acknowledged() + " " + progress.cursor() + "\n");
        } catch (IOException e) {
            LOG.warn("progress of the sync not kept", e);
        }
    }
}
