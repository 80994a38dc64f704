package org.guichet.central;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.VoidEntry;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.SaleId;

/** The sales of an incarnation that stand: in its chain or beside it, not taken back, and not too late for the gates. */
final class StandingSales {

    private static final int PAGE = 500;

    private final EntryCodec codec;
    private final long admitted;
    private final Map<SaleId, Evidence> sales = new LinkedHashMap<>();

    private StandingSales(EntryCodec codec, long admitted) {
        this.codec = codec;
        this.admitted = admitted;
    }

    /** Reads its whole journal; those of the chain come first. */
    static Collection<Evidence> of(Transaction books, EntryCodec codec, CounterId counter) {
        StandingSales standing = new StandingSales(codec,
                books.register().enrolment(counter).map(Enrolment::admitted).orElse(Enrolment.ALL));
        long from = 1;
        for (List<StoredRecord> page = books.chains().read(counter, from, PAGE); !page.isEmpty(); page = books.chains()
                .read(counter, from, PAGE)) {
            page.forEach(standing::follow);
            from += page.size();
        }
        books.chains().strays(counter).forEach(standing::follow);
        return standing.sales.values();
    }

    private void follow(StoredRecord record) {
        try {
            switch (codec.decode(record.entry())) {
                case SaleEntry sale when record.sequence() <= admitted ->
                    sales.put(sale.id(), new Evidence(record, sale));
                case VoidEntry reversal -> sales.remove(reversal.sale());
                default -> {
                    // sells nothing
                }
            }
        } catch (InvalidInput e) {
            // a case was opened when it arrived
        }
    }
}
