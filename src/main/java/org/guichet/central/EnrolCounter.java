package org.guichet.central;

import java.util.Optional;
import org.guichet.central.Enrolment.State;
import org.guichet.central.Office.House;
import org.guichet.central.Register.Offer;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.TimeSource;
import org.guichet.wire.EnrolAnswer;
import org.guichet.wire.EnrolRequest;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Notice;
import org.guichet.wire.Rejected;

/** Brings counters into the house: they come with the one-time code that they were given, and their key. */
final class EnrolCounter {

    private final Books books;
    private final TimeSource time;
    private final Fence fence;
    private final TellCounters tell;
    private final House house;

    EnrolCounter(Books books, TimeSource time, Fence fence, TellCounters tell, House house) {
        this.books = books;
        this.time = time;
        this.fence = fence;
        this.tell = tell;
        this.house = house;
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
        Enrolment enrolment = newest.filter(Enrolment::awaitsKey).map(adopted -> adopted.with(request.key()))
                .orElseGet(() -> next(books, offer, newest, request.key()));
        register.put(enrolment);
        books.allotments().policies().forEach(policy -> tell.tell(books, offer.counter(),
                new Notice.Policy(policy.event(), policy.rideOutMinutes())));
        register.offer(new Offer(offer.codeHash(), offer.counter(), offer.name(), offer.expires(), request.key()));
        return answer(books, enrolment);
    }

    private Enrolment next(Transaction books, Offer offer, Optional<Enrolment> newest, String key) {
        newest.filter(before -> before.state() == State.ACTIVE).ifPresent(before -> fence.revoke(books, before));
        CounterId counter = new CounterId(offer.counter(),
                newest.map(before -> before.counter().incarnation() + 1).orElse(1));
        return new Enrolment(counter, offer.name(), key, State.ACTIVE, books.register().generation(), Enrolment.ALL);
    }

    private static Offer known(Register register, EnrolRequest request) {
        return register.offer(SpokenCode.hash(request.code()))
                .orElseThrow(() -> Rejected.because(ErrorCode.UNAUTHORISED, "no such code"));
    }

    private EnrolAnswer answer(Transaction books, Enrolment enrolment) {
        return new EnrolAnswer(house.id(), enrolment.counter(), enrolment.name(), books.register().generation(),
                house.key());
    }
}
