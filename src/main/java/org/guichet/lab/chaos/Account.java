package org.guichet.lab.chaos;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guichet.journal.Entry;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.ReprintEntry;
import org.guichet.journal.ReturnEntry;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.TenderLine;
import org.guichet.journal.TicketLine;
import org.guichet.journal.VoidEntry;
import org.guichet.kernel.SaleId;

/**
 * What a counter's entries come to, wherever they were read: at the counter or in the centre's books. Reckoned here by itself,
 * not by the classes whose work it checks.
 */
final class Account {

    private final Map<String, Ticket> tickets = new TreeMap<>();
    private final Map<SaleId, SaleEntry> sales = new HashMap<>();
    private final Map<String, SaleEntry> byNumber = new HashMap<>();
    private final Set<SaleId> voided = new HashSet<>();
    private final Map<SaleId, Integer> reprints = new HashMap<>();
    private final Set<Seat> held = new HashSet<>();
    private final Map<String, Long> cents = new TreeMap<>();

    /** A seat of an event. */
    record Seat(int event, String guid) {}

    /**
     * A ticket that was sold.
     *
     * @param number of the sale, with its line: as on paper
     */
    record Ticket(String number, Seat seat, int typeCode, long cents, SaleId sale) {}

    static Account of(List<StoredRecord> records, EntryCodec codec) {
        Account account = new Account();
        records.forEach(record -> account.take(codec.decode(record.entry())));
        return account;
    }

    private void take(Entry entry) {
        switch (entry) {
            case GrantEntry grant -> grant.seats().forEach(seat -> held.add(new Seat(grant.event(), seat)));
            case ReturnEntry back -> back.seats().forEach(seat -> held.remove(new Seat(back.event(), seat)));
            case SaleEntry sale -> sell(sale);
            case VoidEntry reversal -> takeBack(reversal);
            case ReprintEntry reprint -> reprints.merge(reprint.sale(), reprint.generation(), Math::max);
            default -> {
                // neither seats nor money
            }
        }
    }

    private void sell(SaleEntry sale) {
        sales.put(sale.id(), sale);
        byNumber.put(sale.number(), sale);
        for (TicketLine line : sale.tickets()) {
            Seat seat = new Seat(line.event(), line.seat());
            String number = sale.number() + "-" + line.line();
            tickets.put(number, new Ticket(number, seat, line.typeCode(), line.total().cents(), sale.id()));
            held.remove(seat);
        }
        add(sale.tenders(), 1);
    }

    private void takeBack(VoidEntry reversal) {
        voided.add(reversal.sale());
        SaleEntry sale = sales.get(reversal.sale());
        if (sale != null) {
            sale.tickets().forEach(line -> held.add(new Seat(line.event(), line.seat())));
        }
        add(reversal.reversed(), -1);
    }

    private void add(List<TenderLine> lines, int sign) {
        for (TenderLine line : lines) {
            String way = line instanceof TenderLine.Cash ? "cash" : "card";
            cents.merge(way, sign * line.amount().cents(), Math::addExact);
        }
    }

    /** Every ticket ever sold, by its number. */
    Map<String, Ticket> tickets() {
        return tickets;
    }

    Map<String, SaleEntry> sales() {
        return byNumber;
    }

    boolean isVoided(SaleId sale) {
        return voided.contains(sale);
    }

    int voids() {
        return voided.size();
    }

    /** The last reprint of a sale, 0 for none. */
    int reprint(SaleId sale) {
        return reprints.getOrDefault(sale, 0);
    }

    /** Seats that it holds and has not sold. */
    Set<Seat> held() {
        return held;
    }

    /** What is in the drawer and on the terminal, by the way of paying. */
    Map<String, Long> cents() {
        return cents;
    }
}
