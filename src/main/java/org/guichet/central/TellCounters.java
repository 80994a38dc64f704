package org.guichet.central;

import org.guichet.central.Enrolment.State;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.TimeSource;
import org.guichet.wire.Notice;
import org.guichet.wire.NoticeCodec;

/** Puts notices into the feeds of counters, within a transaction. Safe from any thread. */
public final class TellCounters {

    private final NoticeCodec codec;
    private final TimeSource time;

    public TellCounters(NoticeCodec codec, TimeSource time) {
        this.codec = codec;
        this.time = time;
    }

    /** Tells one counter, which is locked from here on. */
    public void tell(Transaction books, int counter, Notice notice) {
        books.register().lock(counter);
        books.feeds().add(counter, time.now(), codec.encode(notice));
    }

    /** Tells every counter that sells, in the order of their numbers. */
    public void tellAll(Transaction books, Notice notice) {
        books.register().enrolments().stream().filter(enrolment -> enrolment.state() == State.ACTIVE)
                .map(Enrolment::counter).mapToInt(CounterId::number)
                .forEach(counter -> tell(books, counter, notice));
    }
}
