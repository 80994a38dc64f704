package org.guichet.lab.demo;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.guichet.app.StoreFolder;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.TicketLine;
import org.guichet.journal.VoidEntry;
import org.guichet.journal.file.FolderDisk;
import org.guichet.journal.file.VerifyingReader;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.SaleId;

/**
 * What a counter sold, as its journal's files say.
 *
 * @param sales in their order, voided ones included
 * @param sound the journal is what its hashes say
 */
record SoldHere(List<Sale> sales, Set<SaleId> voided, boolean sound) {

    /** A sale and when it was made. */
    record Sale(CounterId counter, Instant at, SaleEntry entry) {}

    /** A seat of an event. */
    record Seat(int event, String guid) {

        static Seat of(TicketLine ticket) {
            return new Seat(ticket.event(), ticket.seat());
        }
    }

    /** @param reader is given every record on the way */
    static SoldHere read(StoreFolder counter, Consumer<StoredRecord> reader) throws IOException {
        JsonEntryCodec codec = new JsonEntryCodec();
        List<Sale> sales = new ArrayList<>();
        Set<SaleId> voided = new HashSet<>();
        boolean sound = new VerifyingReader(FolderDisk.existing(counter.journal()), codec).read(stored -> {
            reader.accept(stored);
            switch (codec.decode(stored.entry())) {
                case SaleEntry sale -> sales.add(new Sale(stored.counter(), stored.at(), sale));
                case VoidEntry entry -> voided.add(entry.sale());
                default -> {
                    // neither sold nor taken back
                }
            }
        }).sound();
        return new SoldHere(List.copyOf(sales), Set.copyOf(voided), sound);
    }

    boolean stands(Sale sale) {
        return !voided.contains(sale.entry().id());
    }

    /** Tickets of all sales. */
    int tickets() {
        return sales.stream().mapToInt(sale -> sale.entry().tickets().size()).sum();
    }

    int ticketsBetween(Instant from, Instant until) {
        return sales.stream().filter(sale -> !sale.at().isBefore(from) && sale.at().isBefore(until))
                .mapToInt(sale -> sale.entry().tickets().size()).sum();
    }

    /** Seats of the sales that stand. */
    Set<Seat> seats() {
        return sales.stream().filter(this::stands).flatMap(sale -> sale.entry().tickets().stream()).map(Seat::of)
                .collect(Collectors.toSet());
    }

    /** Of the sales that stand. */
    long cents() {
        return sales.stream().filter(this::stands).mapToLong(sale -> sale.entry().total().cents()).sum();
    }
}
