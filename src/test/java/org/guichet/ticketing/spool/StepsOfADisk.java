package org.guichet.ticketing.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.guichet.journal.file.Disk;

/** A folder that notes what is asked of it, step by step, and can fail at one of them. */
final class StepsOfADisk implements Disk {

    private final List<String> steps = new ArrayList<>();
    private String failing = "";

    StepsOfADisk failing(String step) {
        failing = step;
        return this;
    }

    List<String> steps() {
        return steps;
    }

    private void step(String step) throws IOException {
        steps.add(step);
        if (step.equals(failing)) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public String where() {
        return "memory";
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public DiskFile create(String name) throws IOException {
        step("create " + name);
        return new Noted();
    }

    @Override
    public DiskFile open(String name) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public DiskFile view(String name) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        step("rename to " + to);
    }

    @Override
    public void delete(String name) throws IOException {
        step("delete " + name);
    }

    @Override
    public void forceFolder() throws IOException {
        step("force the folder");
    }

    private final class Noted implements DiskFile {

        @Override
        public long size() {
            return 0;
        }

        @Override
        public void write(ByteBuffer bytes, long offset) throws IOException {
            step("write " + bytes.remaining());
        }

        @Override
        public void read(ByteBuffer bytes, long offset) {
            throw new UnsupportedOperationException("read");
        }

        @Override
        public void force() throws IOException {
            step("force");
        }

        @Override
        public void close() throws IOException {
            step("close");
        }
    }
}
