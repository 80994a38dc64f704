package org.guichet.lab.simulate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

import org.guichet.lab.simulate.VirtualDisk.Survival;

/** The bytes of a file as its readers see them, and what it takes to tell what the disk has of them for sure. */
final class VirtualFile {

    private static final int SECTOR = 512;
    private static final int PAGE = 4096;

    /** A write that no force has followed, with what it covered; the file ended at {@code end} before. */
    private static final class Written {
        private final int offset;
        private final byte[] bytes;
        private final byte[] covered;
        private final int end;

        Written(int offset, byte[] bytes, byte[] covered, int end) {
            this.offset = offset;
            this.bytes = bytes;
            this.covered = covered;
            this.end = end;
        }

        /** Puts what falls between those offsets into place. */
        void into(byte[] target, int from, int until) {
            int begin = Math.max(from, offset);
            int stop = Math.min(Math.min(until, offset + bytes.length), target.length);
            if (begin < stop) {
                System.arraycopy(bytes, begin - offset, target, begin, stop - begin);
            }
        }
    }

    private final List<Written> unforced = new ArrayList<>();
    private byte[] now;

    /** @param bytes its own from here on */
    VirtualFile(byte[] bytes) {
        this.now = bytes;
    }

    byte[] now() {
        return now;
    }

    boolean isForced() {
        return unforced.isEmpty();
    }

    void lay(ByteBuffer bytes, int offset) {
        byte[] piece = new byte[bytes.remaining()];
        bytes.get(piece);
        int end = now.length;
        if (offset + piece.length > end) {
            now = Arrays.copyOf(now, offset + piece.length);
        }
        Written written = new Written(offset, piece, Arrays.copyOfRange(now, offset, offset + piece.length), end);
        written.into(now, 0, now.length);
        unforced.add(written);
    }

    void settle() {
        unforced.clear();
    }

    /** Damages what lies on the disk for sure. */
    void flip(int offset, int bits) {
        settle();
        now[offset] ^= (byte) bits;
    }

    /** What a reader finds afterwards: each block as it was after any of the writes since the last force. */
    byte[] remains(Survival survival, RandomGenerator random) {
        if (survival == Survival.EVERYTHING) {
            return now.clone();
        }
        boolean grown = survival == Survival.ANYTHING && random.nextBoolean();
        byte[] left = forced(grown);
        if (survival == Survival.ANYTHING && !unforced.isEmpty()) {
            int block = random.nextBoolean() ? SECTOR : PAGE;
            for (int at = 0; at < left.length; at += block) {
                int kept = random.nextInt(unforced.size() + 1);
                for (Written written : unforced.subList(0, kept)) {
                    written.into(left, at, at + block);
                }
            }
        }
        return left;
    }

    /** @param grown whether it is as long as now all the same */
    private byte[] forced(boolean grown) {
        byte[] forced = now.clone();
        for (Written written : unforced.reversed()) {
            System.arraycopy(written.covered, 0, forced, written.offset, written.covered.length);
        }
        return grown || unforced.isEmpty() ? forced : Arrays.copyOf(forced, unforced.getFirst().end);
    }
}
