package org.guichet.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.guichet.catalogue.TaxAmount;
import org.guichet.journal.Hash;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TenderLine;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.kernel.SaleId;
import org.jdbi.v3.core.Handle;

/** Reads sales back as they were recorded, to the letter. */
final class SaleReader {

    private final Handle handle;

    SaleReader(Handle handle) {
        this.handle = handle;
    }

    Optional<Recorded<SaleEntry>> bySequence(long sequence) {
        return handle.createQuery("select * from sale where sequence = :sequence").bind("sequence", sequence)
                .map((row, _) -> sale(row)).findOne();
    }

    List<Recorded<SaleEntry>> bySequences(List<Long> sequences) {
        return sequences.stream().map(this::bySequence).flatMap(Optional::stream).toList();
    }

    private Recorded<SaleEntry> sale(ResultSet row) throws SQLException {
        long sequence = row.getLong("sequence");
        Currency currency = Currency.getInstance(row.getString("currency"));
        SaleEntry sale = new SaleEntry(new SaleId(row.getObject("id", UUID.class)), row.getString("number"),
                row.getString("venue"), row.getLong("catalogue"), tickets(sequence, currency),
                tenders(sequence, currency), new Money(row.getLong("total"), currency),
                new Money(row.getLong("rounding"), currency), row.getString("clerk"), row.getString("shift"),
                row.getString("drawer"), row.getObject("business_day", LocalDate.class), row.getString("channel"),
                Language.of(row.getString("language")).orElseThrow(), row.getString("order_reference"));
        return new Recorded<>(new CounterId(row.getInt("counter"), row.getInt("incarnation")), sequence,
                row.getObject("at", Instant.class), row.getLong("monotonic"), new Hash(row.getString("hash")), sale);
    }

    private List<TicketLine> tickets(long sequence, Currency currency) {
        return handle.createQuery("select * from ticket where part between :first and :last order by part")
                .bind("first", Part.first(sequence)).bind("last", Part.last(sequence))
                .map((row, _) -> ticket(row, currency)).list();
    }

    private static TicketLine ticket(ResultSet row, Currency currency) throws SQLException {
        Object[] codes = Rows.array(row, "tax_codes");
        Object[] cents = Rows.array(row, "taxes");
        List<TaxAmount> taxes = new ArrayList<>(codes.length);
        for (int i = 0; i < codes.length; i++) {
            taxes.add(new TaxAmount((String) codes[i], new Money((Long) cents[i], currency)));
        }
        return new TicketLine(Part.place(row.getLong("part")), row.getInt("event"), row.getString("seat"),
                row.getString("section"), row.getString("seat_row"), row.getString("number"), row.getString("zone"),
                row.getString("type").charAt(0), row.getInt("type_code"), new Money(row.getLong("price"), currency),
                new Money(row.getLong("fees"), currency), List.copyOf(taxes),
                new Money(row.getLong("total"), currency), row.getString("checked"));
    }

    private List<TenderLine> tenders(long sequence, Currency currency) {
        return handle.createQuery("select * from tender where part between :first and :last order by part")
                .bind("first", Part.first(sequence)).bind("last", Part.last(sequence))
                .map((row, _) -> tender(row, currency)).list();
    }

    private static TenderLine tender(ResultSet row, Currency currency) throws SQLException {
        Money amount = new Money(row.getLong("amount"), currency);
        String reference = row.getString("reference");
        String lastFour = row.getString("last_four");
        if (reference == null) {
            return new TenderLine.Cash(amount, new Money(row.getLong("tendered"), currency),
                    new Money(row.getLong("change"), currency));
        }
        return lastFour == null
                ? new TenderLine.Online(amount, reference)
                : new TenderLine.Card(amount, reference, lastFour);
    }
}
