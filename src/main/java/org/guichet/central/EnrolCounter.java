package org.guichet.central;

import java.util.Optional;
import org.guichet.central.Chains.Chain;
import org.guichet.central.Enrolment.State;
import org.guichet.central.Office.House;
import org.guichet.central.Register.Offer;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.TimeSource;
import org.guichet.wire.EnrolAnswer;
import org.guichet.wire.EnrolRequest;
import org.guichet.wire.EnrolRequest.Past;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Notice;
import org.guichet.wire.Rejected;
import org.jspecify.annotations.Nullable;

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
        refuseOtherStore(books, offer, newest, request);
        Enrolment enrolment = newest.filter(known -> known.awaitsKey() || isThatOne(known, request))
                .map(known -> known.with(request.key()))
                .orElseGet(() -> next(books, offer, newest, request.key()));
        register.put(enrolment);
        books.allotments().policies().forEach(policy -> tell.tell(books, offer.counter(),
                new Notice.Policy(policy.event(), policy.rideOutMinutes())));
        register.offer(new Offer(offer.codeHash(), offer.counter(), offer.name(), offer.expires(), request.key()));
        return answer(books, enrolment);
    }

    /** It came before, with another code, and perhaps never had the answer. */
    private static boolean isThatOne(Enrolment known, EnrolRequest request) {
        return known.state() == State.ACTIVE && known.key().equals(request.key());
    }

    /** Before anything is written: a code typed on the wrong machine must cost the counter that it is for nothing. */
    private void refuseOtherStore(Transaction books, Offer offer, Optional<Enrolment> newest, EnrolRequest request) {
        Past past = request.past();
        Optional<Enrolment> active = newest.filter(known -> known.state() == State.ACTIVE);
        Optional<Enrolment> adopted = active.filter(Enrolment::awaitsKey);
        if (adopted.isPresent()) {
            refuseUnlessAdopted(books.chains().chain(adopted.get().counter()), past);
        } else if (past != null) {
            if (!past.house().equals(house.id())) {
                throw otherStore(offer, past.house().isEmpty() ? "a store that sells for itself" : "another house's");
            }
            if (past.counter().number() != offer.counter()) {
                throw otherStore(offer, "counter " + past.counter().dotted());
            }
            active.filter(known -> !known.counter().equals(past.counter()) && !isThatOne(known, request))
                    .ifPresent(known -> {
                        throw otherStore(offer, past.counter().dotted() + ", since when " + known.counter().dotted()
                                + " sells; revoke that one first if it does so no more");
                    });
        }
    }

    private static void refuseUnlessAdopted(Chain told, @Nullable Past past) {
        CounterId counter = told.counter();
        if (past == null || !past.counter().equals(counter) || !past.house().isEmpty()) {
            throw Rejected.because(ErrorCode.OTHER_STORE, "the code is for the store of " + counter.dotted()
                    + ", whose journal was adopted; it comes as such, or is revoked first");
        }
        if (past.sequence() < told.accepted()
                || (past.sequence() == told.accepted() && !past.head().equals(told.head()))) {
            throw Rejected.because(ErrorCode.OTHER_STORE, "this store ends at entry " + past.sequence() + ", and entry "
                    + told.accepted() + " of " + counter.dotted() + " was adopted: it is another copy");
        }
    }

    private static Rejected otherStore(Offer offer, String is) {
        return Rejected.because(ErrorCode.OTHER_STORE,
                "the code is for counter " + offer.counter() + "; this store is " + is);
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
