package org.guichet.central;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.guichet.kernel.CounterId;

/** The keys of the register, each read once: a key never changes while its incarnation lasts. */
final class CounterKeys {

    private final Books books;
    private final Map<CounterId, String> known = new ConcurrentHashMap<>();

    CounterKeys(Books books) {
        this.books = books;
    }

    Optional<String> of(CounterId counter) {
        String key = known.get(counter);
        if (key != null) {
            return Optional.of(key);
        }
        Optional<String> read = books.inTransaction(transaction -> transaction.register().enrolment(counter)
                .map(Enrolment::key).filter(found -> !found.isEmpty()));
        read.ifPresent(found -> known.put(counter, found));
        return read;
    }
}
