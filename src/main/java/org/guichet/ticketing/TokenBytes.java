package org.guichet.ticketing;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

import org.guichet.kernel.CounterId;

/** The signed bytes of a token, version 1, big endian, as {@code docs/ticket-token.md} lays them out. */
final class TokenBytes {

    static final int SIGNED = 34;
    static final int SIGNATURE = 64;
    static final int ALL = SIGNED + SIGNATURE;

    private static final byte VERSION = 1;
    private static final int TRAINING = 1;
    private static final int DRILL = 2;

    private TokenBytes() {}

    record Signed(KeyId key, TicketClaims claims) {}

    static byte[] write(KeyId key, TicketClaims claims) {
        ByteBuffer out = ByteBuffer.allocate(SIGNED);
        out.put(VERSION);
        out.put((byte) ((claims.training() ? TRAINING : 0) | (claims.drill() ? DRILL : 0)));
        out.putInt(key.bits());
        out.putInt(claims.event());
        out.putShort((short) (claims.seat().bits() >>> 32)).putInt((int) claims.seat().bits());
        out.put((byte) claims.priceCode());
        out.putShort((short) claims.counter().number()).put((byte) claims.counter().incarnation());
        out.putInt(claims.saleOrdinal()).put((byte) claims.line()).put((byte) claims.generation());
        out.putInt((int) claims.validFrom().getEpochSecond()).putInt((int) claims.validUntil().getEpochSecond());
        return out.array();
    }

    /** What the bytes say; empty when {@link #write} writes them for nothing. */
    static Optional<Signed> read(byte[] token) {
        if (token.length != ALL || token[0] != VERSION || (token[1] & ~(TRAINING | DRILL)) != 0) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(token, 1, SIGNED - 1);
        int flags = in.get();
        KeyId key = new KeyId(in.getInt());
        int event = in.getInt();
        SeatHash seat = new SeatHash(((in.getShort() & 0xffffL) << 32) | (in.getInt() & 0xffff_ffffL));
        int priceCode = in.get() & 0xff;
        int counter = in.getShort() & 0xffff;
        int incarnation = in.get() & 0xff;
        int ordinal = in.getInt();
        int line = in.get() & 0xff;
        int generation = in.get() & 0xff;
        long from = in.getInt() & 0xffff_ffffL;
        long until = in.getInt() & 0xffff_ffffL;
        boolean inRange = event > 0 && priceCode > 0 && counter > 0 && incarnation > 0 && ordinal > 0 && line > 0
                && from < until;
        return inRange
                ? Optional.of(new Signed(key, new TicketClaims(event, seat, priceCode,
                        new CounterId(counter, incarnation), ordinal, line, generation, (flags & TRAINING) != 0,
                        (flags & DRILL) != 0, Instant.ofEpochSecond(from), Instant.ofEpochSecond(until))))
                : Optional.empty();
    }
}
