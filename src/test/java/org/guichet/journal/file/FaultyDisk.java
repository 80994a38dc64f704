package org.guichet.journal.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A folder in memory that forgets at a power cut what was not forced: any 4 KiB block of an unforced write may be
 * missing, and any of the last changes of names. Each operation that changes something can fail or be the last one.
 */
final class FaultyDisk implements Disk {

    static final int BLOCK = 4096;

    /** The plug was pulled: nothing after this operation was done by the process. */
    static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts the operations of all disks of a machine and decides which one goes wrong. */
    static final class Faults {
        int operations;
        int forces;
        int killAt = -1;
        boolean killAfter;
        int failFrom = -1;
        int failUntil = -1;
        /** How much of a failing write is done all the same: 0 nothing, 1 half, 2 everything. */
        int failPart;
        boolean forceFailed;

        boolean fails() {
            return operations >= failFrom && operations < failUntil;
        }
    }

    /** What is left of a machine. */
    enum Survival {
        /** The process was killed; the system went on and writes everything. */
        EVERYTHING, ONLY_FORCED, ANYTHING
    }

    private static final class Content {
        byte[] now = new byte[0];
        byte[] forced = new byte[0];
        /** What it was after each write since the last force: a block may have reached the disk at any of them. */
        final List<byte[]> between = new ArrayList<>();

        void force() {
            forced = now.clone();
            between.clear();
        }
    }

    private interface NameChange {
        void on(Map<String, Content> names);
    }

    private final Faults faults;
    private final Map<String, Content> names = new TreeMap<>();
    private final Map<String, Content> forcedNames = new TreeMap<>();
    private final List<NameChange> unforced = new ArrayList<>();

    FaultyDisk(Faults faults) {
        this.faults = faults;
    }

    /** The disk as the next start finds it. */
    FaultyDisk survivor(Survival survival, Random random, Faults next) {
        Map<String, Content> left = new HashMap<>(forcedNames);
        int kept = switch (survival) {
            case EVERYTHING -> unforced.size();
            case ONLY_FORCED -> 0;
            case ANYTHING -> random.nextInt(unforced.size() + 1);
        };
        unforced.subList(0, kept).forEach(change -> change.on(left));
        FaultyDisk disk = new FaultyDisk(next);
        left.forEach((name, content) -> {
            Content copy = new Content();
            copy.now = remains(content, survival, random);
            copy.forced = copy.now.clone();
            disk.names.put(name, copy);
            disk.forcedNames.put(name, copy);
        });
        return disk;
    }

    private static byte[] remains(Content content, Survival survival, Random random) {
        if (survival == Survival.EVERYTHING) {
            return content.now.clone();
        }
        boolean grown = survival == Survival.ANYTHING && random.nextBoolean();
        byte[] left = Arrays.copyOf(content.forced, grown ? content.now.length : content.forced.length);
        if (survival == Survival.ANYTHING) {
            for (int at = 0; at < left.length; at += BLOCK) {
                int version = random.nextInt(content.between.size() + 1) - 1;
                if (version >= 0) {
                    byte[] block = Arrays.copyOfRange(content.between.get(version), at, at + BLOCK);
                    System.arraycopy(block, 0, left, at, Math.min(BLOCK, left.length - at));
                }
            }
        }
        return left;
    }

    byte[] bytes(String name) {
        Content content = names.get(name);
        if (content == null) {
            throw new IllegalArgumentException(name);
        }
        return content.now;
    }

    void put(String name, byte[] bytes) {
        Content content = new Content();
        content.now = bytes.clone();
        content.forced = bytes.clone();
        names.put(name, content);
        forcedNames.put(name, content);
    }

    void remove(String name) {
        names.remove(name);
        forcedNames.remove(name);
    }

    @Override
    public String where() {
        return "memory";
    }

    @Override
    public List<String> names() {
        return List.copyOf(names.keySet());
    }

    @Override
    public DiskFile create(String name) throws IOException {
        before();
        Content content = new Content();
        change(map -> map.put(name, content));
        after();
        return new MemoryFile(content);
    }

    @Override
    public DiskFile open(String name) throws IOException {
        Content content = names.get(name);
        if (content == null) {
            throw new FileNotFoundException(name);
        }
        return new MemoryFile(content);
    }

    @Override
    public DiskFile view(String name) throws IOException {
        return open(name);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        before();
        change(map -> {
            Content content = map.remove(from);
            if (content != null) {
                map.put(to, content);
            }
        });
        after();
    }

    @Override
    public void delete(String name) throws IOException {
        before();
        change(map -> map.remove(name));
        after();
    }

    @Override
    public void forceFolder() throws IOException {
        beforeForce();
        forcedNames.clear();
        forcedNames.putAll(names);
        unforced.clear();
        after();
    }

    private void change(NameChange change) {
        change.on(names);
        unforced.add(change);
    }

    private void before() throws IOException {
        if (faults.killAt == faults.operations && !faults.killAfter) {
            throw new PowerCut();
        }
        if (faults.fails()) {
            faults.operations++;
            throw new IOException("No space left on device");
        }
    }

    private void beforeForce() throws IOException {
        if (faults.fails()) {
            faults.forceFailed = true;
        }
        before();
        faults.forces++;
    }

    private void after() {
        if (faults.killAt == faults.operations++) {
            throw new PowerCut();
        }
    }

    private final class MemoryFile implements DiskFile {
        private final Content content;

        MemoryFile(Content content) {
            this.content = content;
        }

        @Override
        public long size() {
            return content.now.length;
        }

        @Override
        public void write(ByteBuffer bytes, long offset) throws IOException {
            if (faults.fails()) {
                int part = bytes.remaining() * faults.failPart / 2;
                store(bytes.slice(bytes.position(), part), (int) offset);
            }
            before();
            store(bytes, (int) offset);
            after();
        }

        private void store(ByteBuffer bytes, int offset) {
            int length = bytes.remaining();
            if (offset + length > content.now.length) {
                content.now = Arrays.copyOf(content.now, offset + length);
            }
            bytes.get(content.now, offset, length);
            content.between.add(content.now.clone());
        }

        @Override
        public void read(ByteBuffer bytes, long offset) {
            int length = Math.min(bytes.remaining(), content.now.length - (int) offset);
            if (length > 0) {
                bytes.put(content.now, (int) offset, length);
            }
        }

        @Override
        public void force() throws IOException {
            beforeForce();
            content.force();
            after();
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
