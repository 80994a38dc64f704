package org.guichet.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.guichet.journal.file.Disk;
import org.guichet.journal.file.Disks;
import org.guichet.journal.file.FolderDisk;

/** The machine's disks, which take nothing any more once they are told that they are full, or refuse the next write. */
final class FillingDisks implements Disks {

    private static final int FOR_GOOD = Integer.MAX_VALUE;

    private int refusals;

    void fill() {
        refusals = FOR_GOOD;
    }

    void refuseOnce() {
        refusals = 1;
    }

    void free() {
        refusals = 0;
    }

    @Override
    public Disk at(Path folder) throws IOException {
        return new Filling(FolderDisk.at(folder));
    }

    private void take() throws IOException {
        if (refusals > 0) {
            refusals -= refusals == FOR_GOOD ? 0 : 1;
            throw new IOException("No space left on device");
        }
    }

    private final class Filling implements Disk {

        private final Disk disk;

        Filling(Disk disk) {
            this.disk = disk;
        }

        @Override
        public String where() {
            return disk.where();
        }

        @Override
        public List<String> names() throws IOException {
            return disk.names();
        }

        @Override
        public DiskFile create(String name) throws IOException {
            take();
            return new FillingFile(disk.create(name));
        }

        @Override
        public DiskFile open(String name) throws IOException {
            return new FillingFile(disk.open(name));
        }

        @Override
        public DiskFile view(String name) throws IOException {
            return disk.view(name);
        }

        @Override
        public void rename(String from, String to) throws IOException {
            disk.rename(from, to);
        }

        @Override
        public void delete(String name) throws IOException {
            disk.delete(name);
        }

        @Override
        public void forceFolder() throws IOException {
            disk.forceFolder();
        }
    }

    private final class FillingFile implements Disk.DiskFile {

        private final Disk.DiskFile file;

        FillingFile(Disk.DiskFile file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void write(ByteBuffer bytes, long offset) throws IOException {
            take();
            file.write(bytes, offset);
        }

        @Override
        public void read(ByteBuffer bytes, long offset) throws IOException {
            file.read(bytes, offset);
        }

        @Override
        public void force() throws IOException {
            file.force();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
