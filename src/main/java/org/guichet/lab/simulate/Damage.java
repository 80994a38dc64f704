package org.guichet.lab.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import org.guichet.journal.RecordFormat;
import org.guichet.journal.file.VerifyingReader;

/** Changes the journal of a counter that does not run. Whoever verifies it afterwards finds it, and lets nobody sell from it. */
final class Damage {

    private static final String SEGMENT = ".journal";
    private static final int HEADER = 128;
    /** Where the payload of a record begins, and how long its checksum is. */
    private static final int PAYLOAD = 82;
    private static final int CRC = 4;

    private final World world;
    private final Machine machine;

    Damage(World world, Machine machine) {
        this.world = world;
        this.machine = machine;
    }

    private record Lying(String file, int offset, int length) {}

    /** One bit of any byte of any segment. */
    void flip(RandomGenerator random) {
        List<String> segments = segments();
        if (machine.isBroken() || segments.isEmpty() || records().isEmpty()) {
            return;
        }
        machine.kill();
        String file = segments.get(random.nextInt(segments.size()));
        machine.store().flip(file, random.nextInt(machine.store().bytes(file).length), 1 << random.nextInt(8));
        found(Fault.F6_BIT_FLIP, file);
    }

    /** Another digit in the text of any record but the last, whose hash nobody names yet, under a checksum that is right. */
    void tamper(RandomGenerator random) {
        List<Lying> records = records();
        if (machine.isBroken() || records.size() < 2) {
            return;
        }
        machine.kill();
        Lying record = records.get(random.nextInt(records.size() - 1));
        ByteBuffer bytes = ByteBuffer.wrap(machine.store().bytes(record.file()).clone());
        int at = record.offset() + PAYLOAD;
        int end = record.offset() + record.length() - CRC;
        while (at < end && !Character.isDigit(bytes.get(at))) {
            at++;
        }
        if (at < end) {
            bytes.put(at, (byte) (bytes.get(at) ^ 1));
            bytes.putInt(end, RecordFormat.crc(bytes, record.offset(), end - record.offset()));
            machine.store().plant(record.file(), bytes.array());
            found(Fault.F23_TAMPERED, record.file());
        }
    }

    private void found(Fault fault, String file) {
        world.tally().happened(fault);
        try {
            Violation.unless(!new VerifyingReader(machine.store(), machine.codec()).verify().sound(), 15,
                    () -> fault + " in " + file + " of " + machine + " was not found");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        world.truth().lost(machine.counter());
        machine.found(true);
    }

    private List<String> segments() {
        return machine.store().names().stream().filter(name -> name.endsWith(SEGMENT)).toList();
    }

    private List<Lying> records() {
        List<Lying> records = new ArrayList<>();
        for (String file : segments()) {
            ByteBuffer bytes = ByteBuffer.wrap(machine.store().bytes(file));
            int offset = HEADER;
            int length = RecordFormat.soundLength(bytes, offset);
            while (length > 0) {
                records.add(new Lying(file, offset, length));
                offset += length;
                length = RecordFormat.soundLength(bytes, offset);
            }
        }
        return records;
    }
}
