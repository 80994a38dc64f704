package org.guichet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guichet.inventory.SeatState;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TenderLine;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.SaleId;
import org.guichet.sale.SaleRecords.PrintDue;

/** Asks a view everything and compares it with what the history says. */
final class Agreement {

    private Agreement() {}

    static void check(CounterStore store, History history) {
        assertThat(store.sequence()).isEqualTo(history.entries.size());
        assertThat(store.count()).isEqualTo(history.sales.size());
        assertThat(store.lastBusinessDay()).isEqualTo(history.lastDay);
        assertThat(store.last()).isEqualTo(history.sales.stream().reduce((_, later) -> later));
        assertThat(store.search("", 10_000)).isEqualTo(history.sales.reversed());
        assertThat(store.parked()).containsExactlyInAnyOrderElementsOf(history.parked.values());
        assertThat(due(store)).isEqualTo(history.due.entrySet().stream()
                .filter(sale -> !sale.getValue().isEmpty())
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        for (int event : List.of(History.WHOLE, History.PARTLY)) {
            assertThat(seats(store, event)).as("event %d", event).isEqualTo(history.seats(event));
        }
        history.sales.forEach(sale -> check(store, history, sale));
    }

    private static void check(CounterStore store, History history, Recorded<SaleEntry> sale) {
        SaleEntry entry = sale.entry();
        assertThat(store.byId(entry.id())).contains(sale);
        assertThat(store.byNumber(entry.number())).contains(sale);
        assertThat(store.isVoided(entry.id())).isEqualTo(history.voided.containsKey(entry.id()));
        assertThat(store.reprints(entry.id())).isEqualTo(history.reprints.getOrDefault(entry.id(), 0));
    }

    static Map<String, SeatState> seats(CounterStore store, int event) {
        Map<String, SeatState> states = new TreeMap<>();
        store.forEach(event, states::put);
        return states;
    }

    private static Map<SaleId, Map<Integer, Integer>> due(CounterStore store) {
        Map<SaleId, Map<Integer, Integer>> due = new TreeMap<>(
                java.util.Comparator.comparing(id -> id.value().toString()));
        for (PrintDue print : store.printsDue()) {
            print.lines().forEach(line -> due.computeIfAbsent(print.sale().entry().id(), _ -> new TreeMap<>())
                    .put(line, print.generation()));
        }
        return due;
    }

    /** Words by which a clerk may look for the sale. */
    static List<String> wordsFor(SaleEntry sale) {
        List<String> words = new ArrayList<>(List.of(sale.number()));
        for (TicketLine ticket : sale.tickets()) {
            words.add((ticket.section() + " " + ticket.row() + " " + ticket.number()).replace("  ", " "));
        }
        for (TenderLine tender : sale.tenders()) {
            if (tender instanceof TenderLine.Card card) {
                words.add(card.reference());
            }
        }
        words.add(sale.total().cents() / 100 + "," + String.format("%02d", sale.total().cents() % 100));
        return words;
    }
}
