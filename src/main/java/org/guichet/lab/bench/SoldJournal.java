package org.guichet.lab.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guichet.catalogue.TaxAmount;
import org.guichet.central.jdbi.PlainPush;
import org.guichet.journal.Entry;
import org.guichet.journal.Hash;
import org.guichet.journal.RecordFormat;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.TenderLine;
import org.guichet.journal.TicketLine;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.kernel.SaleId;
import org.guichet.sync.http.HttpCentre.Identity;
import org.guichet.wire.Push;
import org.guichet.wire.PushedEntry;
import org.guichet.wire.Signed;

/** The journal of a counter that sold the seats it holds two at a time: encoded and chained as a real one's. */
final class SoldJournal {

    private static final Instant OPENING = Instant.parse("2026-05-02T22:00:00Z");
    private static final LocalDate EVENING = LocalDate.of(2026, 5, 2);
    private static final JsonEntryCodec CODEC = new JsonEntryCodec();

    private final Identity seller;
    private final List<PlainPush.Sale> sales = new ArrayList<>();
    private Hash head = Hash.NONE;
    private long sequence;

    private SoldJournal(Identity seller) {
        this.seller = seller;
    }

    /** @param seats guids, an even number */
    static SoldJournal selling(Identity seller, int event, List<String> seats) {
        SoldJournal journal = new SoldJournal(seller);
        for (int seat = 0; seat < seats.size(); seat += 2) {
            SaleId id = new SaleId(new UUID(seller.counter().number(), seat + 1L));
            List<String> pair = seats.subList(seat, seat + 2);
            StoredRecord record = journal
                    .next(sale(id, journal.seller.counter().saleNumber(seat / 2 + 1), event, pair));
            journal.sales.add(new PlainPush.Sale(record, id, event, pair));
        }
        return journal;
    }

    private StoredRecord next(Entry entry) {
        StoredEntry stored = CODEC.encode(entry);
        sequence++;
        Instant at = OPENING.plusMillis(sequence);
        Hash hash = RecordFormat.hash(
                new RecordFormat.Stamp(seller.counter(), sequence, at, sequence * 1_000_000, head), stored);
        StoredRecord record = new StoredRecord(seller.counter(), sequence, at, sequence * 1_000_000, head, hash,
                stored);
        head = hash;
        return record;
    }

    private static SaleEntry sale(SaleId id, String number, int event, List<String> seats) {
        Money price = Money.cad(3_200);
        Money fees = Money.cad(250);
        Money total = Money.cad(3_967);
        List<TaxAmount> taxes = List.of(new TaxAmount("TPS", Money.cad(173)), new TaxAmount("TVQ", Money.cad(344)));
        List<TicketLine> tickets = new ArrayList<>();
        for (String seat : seats) {
            tickets.add(new TicketLine(tickets.size() + 1, event, seat, "Section 104", "H", seat, "OR", 'A', 1, price,
                    fees, taxes, total, null));
        }
        Money due = Money.cad(2 * 3_967);
        return new SaleEntry(id, number, "arena", 1, tickets,
                List.of(new TenderLine.Card(due, "000482917", "4242")), due, Money.cad(0), null, null, null, EVENING,
                "COUNTER", Language.FR, null);
    }

    Identity seller() {
        return seller;
    }

    List<PlainPush.Sale> sales() {
        return sales;
    }

    List<StoredRecord> records() {
        return sales.stream().map(PlainPush.Sale::record).toList();
    }

    /** A push of these entries, which follow each other, signed. */
    static Push push(Identity seller, List<StoredRecord> records) {
        StoredRecord last = records.getLast();
        return new Push(seller.counter(), records.getFirst().sequence(), records.getFirst().previous(),
                records.stream().map(record -> new PushedEntry(record.at(), record.monotonicNanos(), record.entry()))
                        .toList(),
                last.hash(), seller.signer().sign(Signed.head(seller.counter(), last.sequence(), last.hash())));
    }
}
