package org.guichet.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        String line = progress.generation() + " " + progress.acknowledged() + " " + progress.cursor() + "\n";
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        } catch (IOException e) {
            LOG.warn("progress of the sync not kept", e);
            return;
        }
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("progress of the sync not kept", e);
        }
    }
}
