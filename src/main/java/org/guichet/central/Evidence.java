package org.guichet.central;

import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.central.Cases.Case;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.kernel.InvalidInput;

/**
 * The sale that a case is about, as its counter told it.
 *
 * @param record in its chain, or beside it
 */
record Evidence(StoredRecord record, SaleEntry sale) {

    /** Empty when the case is about something else than a sale. */
    static Optional<Evidence> of(Transaction books, EntryCodec codec, Case found) {
        Stream<StoredRecord> strays = found.why().equals("fork")
                ? books.chains().strays(found.counter()).stream()
                : Stream.empty();
        return Stream.concat(strays, books.chains().read(found.counter(), found.sequence(), 1).stream())
                .filter(record -> record.sequence() == found.sequence()).findFirst()
                .flatMap(record -> read(codec, record));
    }

    static Optional<Evidence> read(EntryCodec codec, StoredRecord record) {
        try {
            return codec.decode(record.entry()) instanceof SaleEntry sale
                    ? Optional.of(new Evidence(record, sale))
                    : Optional.empty();
        } catch (InvalidInput e) {
            return Optional.empty(); // that is the case
        }
    }
}
