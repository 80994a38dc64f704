package org.guichet.sale;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.guichet.journal.ParkedEntry;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.kernel.SaleId;

/** What the store remembers of this counter's sales. Safe from any thread; answers as of the last applied entry. */
public interface SaleRecords {

    Optional<Recorded<SaleEntry>> byId(SaleId id);

    /** By number, with or without leading zeros and prefix: {@code G2-000318} or {@code 318}. */
    Optional<Recorded<SaleEntry>> byNumber(String number);

    /** The newest sale of this counter, voided or not. */
    Optional<Recorded<SaleEntry>> last();

    /**
     * Sales whose number, seat label ({@code 104 H 12}), card reference or amount matches, newest first.
     *
     * @param limit at most that many
     */
    List<Recorded<SaleEntry>> search(String words, int limit);

    boolean isVoided(SaleId id);

    /** How often tickets of the sale were printed again; 0 for never. */
    int reprints(SaleId id);

    /** Prints asked for whose end is not in the journal, oldest first: "perhaps already printed". */
    List<PrintDue> printsDue();

    /** Carts on hold, oldest first. */
    List<ParkedEntry> parked();

    /** The latest business day ever stamped; {@link LocalDate#MIN} before the first sale. */
    LocalDate lastBusinessDay();

    /** How many sales there are, voided ones included. */
    int count();

    /** Tickets of a sale that no PRINTED entry covers, under the generation they were to carry. */
    record PrintDue(Recorded<SaleEntry> sale, List<Integer> lines, int generation) {

        public PrintDue {
            lines = List.copyOf(lines);
        }
    }
}
