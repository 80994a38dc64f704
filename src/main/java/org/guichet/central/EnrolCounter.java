package org.guichet.central;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.guichet.central.Enrolment.State;
import org.guichet.central.Register.Offer;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.IdSource;
import org.guichet.kernel.TimeSource;
import org.guichet.wire.EnrolAnswer;
import org.guichet.wire.EnrolRequest;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Rejected;

/** Brings counters into the house: a manager is given a one-time code, the counter comes with it and its key. */
final class EnrolCounter {

    private static final Duration CODE_LASTS = Duration.ofMinutes(15);
    /** Crockford's base 32: no letter that is read as another. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 20;
    private static final int BITS = 5;
    private static final int IN_A_LONG = 10;

    private final Books books;
    private final IdSource ids;
    private final TimeSource time;
    private final Fence fence;
    private final House house;

    EnrolCounter(Books books, IdSource ids, TimeSource time, Fence fence, House house) {
        this.books = books;
        this.ids = ids;
        this.time = time;
        this.fence = fence;
        this.house = house;
    }

    /** Who the centre is. */
    record House(String id, String key) {}

    /**
     * A code for a counter, new or known: 100 bits, good once, for fifteen minutes. Only its hash is kept.
     *
     * @param counter 1 to 65,535
     */
    String offer(int counter, String name) {
        String code = code();
        books.inTransaction(transaction -> {
            transaction.register().offer(
                    new Offer(hash(code), counter, name, time.now().plus(CODE_LASTS).toEpochMilli(), ""));
            return counter;
        });
        return code;
    }

    EnrolAnswer enrol(EnrolRequest request) {
        return books.inTransaction(transaction -> enrol(transaction, request));
    }

    private EnrolAnswer enrol(Transaction books, EnrolRequest request) {
        Register register = books.register();
        Offer found = known(register, request);
        register.lock(found.counter());
        Offer offer = known(register, request); // another may have come with it before the lock was ours
        Optional<Enrolment> newest = register.newest(offer.counter());
        if (!offer.used().isEmpty()) {
            return newest.filter(same -> offer.used().equals(request.key()) && same.key().equals(request.key()))
                    .map(same -> answer(books, same))
                    .orElseThrow(() -> Rejected.because(ErrorCode.UNAUTHORISED, "the code was used"));
        }
        if (time.now().toEpochMilli() > offer.expires()) {
            throw Rejected.because(ErrorCode.UNAUTHORISED, "the code is too old");
        }
        newest.filter(before -> before.state() == State.ACTIVE).ifPresent(before -> fence.revoke(books, before));
        CounterId counter = new CounterId(offer.counter(),
                newest.map(before -> before.counter().incarnation() + 1).orElse(1));
        Enrolment enrolment = new Enrolment(counter, offer.name(), request.key(), State.ACTIVE,
                register.generation(), Enrolment.ALL);
        register.put(enrolment);
        register.offer(new Offer(offer.codeHash(), offer.counter(), offer.name(), offer.expires(), request.key()));
        return answer(books, enrolment);
    }

    private static Offer known(Register register, EnrolRequest request) {
        return register.offer(hash(request.code()))
                .orElseThrow(() -> Rejected.because(ErrorCode.UNAUTHORISED, "no such code"));
    }

    private EnrolAnswer answer(Transaction books, Enrolment enrolment) {
        return new EnrolAnswer(house.id(), enrolment.counter(), enrolment.name(), books.register().generation(),
                house.key());
    }

    /** Groups of five, to be read aloud. */
    private String code() {
        UUID random = ids.newId();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            // the low bits: those above carry the UUID's version and variant
            long half = i < IN_A_LONG ? random.getMostSignificantBits() >>> Short.SIZE
                    : random.getLeastSignificantBits();
            int letter = (int) (half >>> (i % IN_A_LONG * BITS)) & (ALPHABET.length() - 1);
            code.append(i > 0 && i % BITS == 0 ? "-" : "").append(ALPHABET.charAt(letter));
        }
        return code.toString();
    }

    /** As people type it: case, hyphens and spaces do not count. */
    private static String hash(String code) {
        try {
            String plain = code.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
