package org.guichet.lab.simulate;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

import org.guichet.journal.file.Disk;

/**
 * A folder in memory that forgets at a power cut what was not forced: any block of an unforced write may be missing, and
 * any of the last changes of names. Each operation that changes something can fail or be the last one.
 */
public final class VirtualDisk implements Disk {

    /** What is left of a machine. */
    public enum Survival {
        /** The process was killed; the system went on and writes everything. */
        EVERYTHING, ONLY_FORCED, ANYTHING
    }

    private interface NameChange {
        void on(Map<String, VirtualFile> names);
    }

    private final DiskFaults faults;
    private final Map<String, VirtualFile> names = new TreeMap<>();
    private final Map<String, VirtualFile> forcedNames = new TreeMap<>();
    private final List<NameChange> unforced = new ArrayList<>();

    public VirtualDisk(DiskFaults faults) {
        this.faults = faults;
    }

    /** The disk as the next start finds it. */
    public VirtualDisk survivor(Survival survival, RandomGenerator random, DiskFaults next) {
        Map<String, VirtualFile> left = new TreeMap<>(forcedNames);
        int kept = switch (survival) {
            case EVERYTHING -> unforced.size();
            case ONLY_FORCED -> 0;
            case ANYTHING -> random.nextInt(unforced.size() + 1);
        };
        unforced.subList(0, kept).forEach(change -> change.on(left));
        VirtualDisk disk = new VirtualDisk(next);
        left.forEach((name, file) -> disk.lay(name, new VirtualFile(file.remains(survival, random))));
        return disk;
    }

    /** What is in a file now. */
    public byte[] bytes(String name) {
        return file(name).now();
    }

    /** Puts a file there that outlives everything. */
    public void plant(String name, byte[] bytes) {
        lay(name, new VirtualFile(bytes.clone()));
    }

    public void remove(String name) {
        names.remove(name);
        forcedNames.remove(name);
    }

    /** Changes one byte behind everybody's back. */
    void flip(String name, int offset, int bits) {
        file(name).flip(offset, bits);
    }

    /** The system has written everything back by itself, as it does within half a minute. */
    void settle() {
        names.values().forEach(VirtualFile::settle);
        settleNames();
    }

    /** Whether a power cut could take anything of the files with that ending. */
    boolean isForced(String ending) {
        return names.entrySet().stream()
                .allMatch(file -> !file.getKey().endsWith(ending) || file.getValue().isForced());
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
        faults.before();
        VirtualFile file = new VirtualFile(new byte[0]);
        change(map -> map.put(name, file));
        faults.after();
        return new Handle(file);
    }

    @Override
    public DiskFile open(String name) throws IOException {
        VirtualFile file = names.get(name);
        if (file == null) {
            throw new FileNotFoundException(name);
        }
        return new Handle(file);
    }

    @Override
    public DiskFile view(String name) throws IOException {
        return open(name);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        faults.before();
        change(map -> {
            VirtualFile file = map.remove(from);
            if (file != null) {
                map.put(to, file);
            }
        });
        faults.after();
    }

    @Override
    public void delete(String name) throws IOException {
        faults.before();
        change(map -> map.remove(name));
        faults.after();
    }

    @Override
    public void forceFolder() throws IOException {
        faults.beforeForce();
        if (!faults.isLying()) {
            settleNames();
        }
        faults.after();
    }

    private VirtualFile file(String name) {
        VirtualFile file = names.get(name);
        if (file == null) {
            throw new IllegalArgumentException(name);
        }
        return file;
    }

    private void lay(String name, VirtualFile file) {
        names.put(name, file);
        forcedNames.put(name, file);
    }

    private void settleNames() {
        forcedNames.clear();
        forcedNames.putAll(names);
        unforced.clear();
    }

    private void change(NameChange change) {
        change.on(names);
        unforced.add(change);
    }

    private final class Handle implements DiskFile {
        private final VirtualFile file;

        Handle(VirtualFile file) {
            this.file = file;
        }

        @Override
        public long size() {
            return file.now().length;
        }

        @Override
        public void write(ByteBuffer bytes, long offset) throws IOException {
            if (faults.fails()) {
                file.lay(bytes.slice(bytes.position(), faults.written(bytes.remaining())), (int) offset);
            }
            faults.before();
            file.lay(bytes, (int) offset);
            faults.after();
        }

        @Override
        public void read(ByteBuffer bytes, long offset) {
            int length = Math.min(bytes.remaining(), file.now().length - (int) offset);
            if (length > 0) {
                bytes.put(file.now(), (int) offset, length);
            }
        }

        @Override
        public void force() throws IOException {
            faults.beforeForce();
            if (!faults.isLying()) {
                file.settle();
            }
            faults.after();
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
