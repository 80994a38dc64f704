package org.guichet.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.guichet.catalogue.TaxAmount;
import org.guichet.journal.Entry;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TenderLine;
import org.guichet.journal.TicketLine;
import org.guichet.journal.VoidEntry;
import org.guichet.kernel.Money;
import org.guichet.kernel.SaleId;

/** Writes sales, their tickets and tenders, and voids. On the writing connection, within the caller's transaction. */
final class SaleRows {

    private final Prepared sale;
    private final Prepared ticket;
    private final Prepared tender;
    private final Prepared voided;
    private final Prepared find;

    SaleRows(Connection connection) throws SQLException {
        sale = new Prepared(connection, """
                insert into sale (sequence, counter, incarnation, at, monotonic, hash, id, number, ordinal, venue,
                    catalogue, currency, total, rounding, clerk, shift, drawer, business_day, channel, language,
                    order_reference)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        ticket = new Prepared(connection, """
                insert into ticket (part, event, seat, section, seat_row, number, label, zone, type, type_code, price,
                    fees, tax_codes, taxes, total, checked)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        tender = new Prepared(connection,
                "insert into tender (part, amount, tendered, change, reference, last_four) values (?, ?, ?, ?, ?, ?)");
        voided = new Prepared(connection,
                "merge into voided (sale, sequence, reason, business_day) key (sale) values (?, ?, ?, ?)");
        find = new Prepared(connection, "select sequence from sale where id = ? order by sequence desc limit 1");
    }

    void sold(Recorded<? extends Entry> recorded, SaleEntry entry) throws SQLException {
        long sequence = recorded.sequence();
        sale.run(sequence, recorded.counter().number(), recorded.counter().incarnation(), recorded.at(),
                recorded.monotonicNanos(), recorded.hash().hex(), entry.id().value(), entry.number(),
                SaleNumber.ordinal(entry.number()), entry.venue(), entry.catalogue(),
                entry.total().currency().getCurrencyCode(), entry.total().cents(), entry.rounding().cents(),
                entry.clerk(), entry.shift(), entry.drawer(), entry.businessDay(), entry.channel(),
                entry.language().code(), entry.order());
        for (TicketLine line : entry.tickets()) {
            ticket.run(Part.key(sequence, line.line()), line.event(), line.seat(), line.section(), line.row(),
                    line.number(), SearchWords.squeezed(line.section() + line.row() + line.number()), line.zone(),
                    String.valueOf(line.type()), line.typeCode(), line.price().cents(), line.fees().cents(),
                    line.taxes().stream().map(TaxAmount::code).toArray(),
                    line.taxes().stream().map(tax -> tax.amount().cents()).toArray(), line.total().cents(),
                    line.checked());
        }
        tenders(sequence, entry.tenders());
    }

    void voided(long sequence, VoidEntry entry, long sale) throws SQLException {
        voided.run(sale, sequence, entry.reason(), entry.businessDay());
        tenders(sequence, entry.reversed());
    }

    /** The sequence of the newest sale of that id; empty when the journal never sold it. */
    List<Long> find(SaleId id) throws SQLException {
        return find.read(row -> row.getLong(1), id.value());
    }

    private void tenders(long sequence, List<TenderLine> lines) throws SQLException {
        for (int i = 0; i < lines.size(); i++) {
            long part = Part.key(sequence, i);
            switch (lines.get(i)) {
                case TenderLine.Cash(Money amount, Money tendered, Money change) ->
                    tender.run(part, amount.cents(), tendered.cents(), change.cents(), null, null);
                case TenderLine.Card(Money amount, String reference, String lastFour) ->
                    tender.run(part, amount.cents(), null, null, reference, lastFour);
                case TenderLine.Online(Money amount, String reference) ->
                    tender.run(part, amount.cents(), null, null, reference, null);
            }
        }
    }
}
