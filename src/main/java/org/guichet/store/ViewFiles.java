package org.guichet.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** The files of a view in its folder: the database, its mark, and what was moved aside. */
final class ViewFiles {

    static final String FILE = "counter.mv.db";
    static final String MARK = "counter.mark";
    /** So many views that were moved aside are kept for whoever looks into what happened. */
    static final int KEPT = 3;

    private static final Pattern ASIDE = Pattern.compile("counter-(\\d{1,9})\\.damaged");
    private static final int PIECE = 1 << 16;

    /**
     * H2 reads and writes asynchronously, because a plain channel is closed under everybody when one thread that reads
     * is interrupted.
     */
    private static final String ASYNCHRONOUS = "async:";

    private final Path folder;
    private final String fileSystem;

    ViewFiles(Path folder) {
        this(folder, ASYNCHRONOUS);
    }

    /** @param fileSystem the name of one of H2's file systems, with its colon */
    ViewFiles(Path folder, String fileSystem) {
        this.folder = folder;
        this.fileSystem = fileSystem;
    }

    Path folder() {
        return folder;
    }

    /** The database as H2 wants it named: by its file system, and without its extension. */
    String database() {
        return fileSystem + folder.resolve("counter").toAbsolutePath();
    }

    /** Makes the folder if it is missing. */
    void prepare() throws IOException {
        Files.createDirectories(folder);
    }

    ViewStart.Found find() throws IOException {
        return new ViewStart.Found(file(), mark());
    }

    /** Notes that the view is open from now on. */
    void open(String boot) throws IOException {
        write(new ViewMark.Open(boot));
    }

    /** Notes that the view was closed in order, as its file is now. */
    void closed() throws IOException {
        Optional<ViewMark.Closed> file = file();
        if (file.isPresent()) {
            write(file.get());
        }
    }

    /**
     * Moves the file out of the way and forgets all but the newest of those moved before. Its mark goes first: a file without
     * one is never trusted.
     */
    void moveAside() throws IOException {
        Files.deleteIfExists(folder.resolve(MARK));
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return;
        }
        List<Path> aside = aside();
        int next = aside.isEmpty() ? 1 : number(aside.getFirst()) + 1;
        Files.move(file, folder.resolve("counter-" + next + ".damaged"), StandardCopyOption.ATOMIC_MOVE);
        for (Path old : aside().stream().skip(KEPT).toList()) {
            Files.delete(old);
        }
    }

    /** The views moved aside, newest first. */
    List<Path> aside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> number(file) > 0)
                    .sorted(Comparator.comparingInt(ViewFiles::number).reversed()).toList();
        }
    }

    private static int number(Path file) {
        Matcher name = ASIDE.matcher(file.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }

    /** What its last use left; empty when there is none, as while it is being made, or when it cannot be read. */
    Optional<ViewMark> mark() throws IOException {
        Path mark = folder.resolve(MARK);
        return Files.exists(mark)
                ? ViewMark.parse(new String(Files.readAllBytes(mark), StandardCharsets.ISO_8859_1))
                : Optional.empty();
    }

    private Optional<ViewMark.Closed> file() throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        CRC32C crc = new CRC32C();
        ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (channel.read(piece.clear()) >= 0) {
                crc.update(piece.flip());
            }
            return Optional.of(new ViewMark.Closed(channel.size(), (int) crc.getValue()));
        }
    }

    /** Not forced: a mark lost to a power cut is one of another run of the machine. */
    private void write(ViewMark mark) throws IOException {
        Path unfinished = folder.resolve(MARK + ".new");
        Files.writeString(unfinished, mark.text());
        Files.move(unfinished, folder.resolve(MARK), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
