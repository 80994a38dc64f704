package org.guichet.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.kernel.SaleId;
import org.jspecify.annotations.Nullable;

/**
 * A sale: confirmed the moment this entry is on disk. {@code total} is the sum of the tickets' totals;
 * {@code total + rounding} is the sum of the tenders' amounts.
 *
 * @param number dense at this counter, such as {@code G2-000318}; given inside the append
 * @param venue code of the venue
 * @param catalogue sequence of the CATALOGUE entry that was sold from
 * @param rounding what cash rounding adds (negative: takes off); zero without cash
 * @param clerk who sold, or null while nobody signs in
 * @param shift the open shift, or null
 * @param drawer the cash drawer, or null
 * @param businessDay of the venue; stamped here once and for all
 * @param channel how it was sold: {@link #COUNTER}, or {@link #WEB} when the website had sold it and this counter printed it
 * @param language of the tickets
 * @param order random reference into the erasable table of customers, or null
 */
public record SaleEntry(SaleId id, String number, String venue, long catalogue, List<TicketLine> tickets,
        List<TenderLine> tenders, Money total, Money rounding, @Nullable String clerk, @Nullable String shift,
        @Nullable String drawer, LocalDate businessDay, String channel, Language language, @Nullable String order)
        implements
            Entry {

    public static final String COUNTER = "COUNTER";
    public static final String WEB = "WEB";

    private static final Pattern ORDINAL = Pattern.compile("-0*([1-9][0-9]{0,8})$");

    /** The place of the sale among those of its counter, from 1, as its number says; empty when that is no number of a sale. */
    public OptionalInt ordinal() {
        Matcher digits = ORDINAL.matcher(number);
        return digits.find() ? OptionalInt.of(Integer.parseInt(digits.group(1))) : OptionalInt.empty();
    }
}
