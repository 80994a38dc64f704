package org.guichet.lab.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.guichet.central.Chains;
import org.guichet.journal.Hash;
import org.guichet.journal.StoredRecord;
import org.guichet.kernel.CounterId;

/** The chains in memory. */
final class MemoryChains {

    private final Map<CounterId, List<StoredRecord>> chains = new HashMap<>();
    private final Map<CounterId, Map<Long, String>> conflicts = new HashMap<>();
    private final Map<CounterId, Map<Hash, StoredRecord>> strays = new HashMap<>();

    void copy(MemoryChains other) {
        other.chains.forEach((counter, records) -> chains.put(counter, new ArrayList<>(records)));
        other.conflicts.forEach((counter, words) -> conflicts.put(counter, new HashMap<>(words)));
        other.strays.forEach((counter, records) -> strays.put(counter, new HashMap<>(records)));
    }

    List<StoredRecord> all(CounterId counter) {
        return chains.getOrDefault(counter, List.of());
    }

    List<StoredRecord> allStrays() {
        return strays.values().stream().flatMap(of -> of.values().stream()).toList();
    }

    Chains within(Deque<Runnable> undo) {
        return new Chains() {
            @Override
            public Chain chain(CounterId counter) {
                List<StoredRecord> records = all(counter);
                return records.isEmpty()
                        ? new Chain(counter, 0, Hash.NONE)
                        : new Chain(counter, records.size(), records.getLast().hash());
            }

            @Override
            public List<Known> known(CounterId counter, long from, long to) {
                Map<Long, String> words = conflicts.getOrDefault(counter, Map.of());
                return read(counter, from, (int) (to - from + 1)).stream().map(record -> new Known(record.sequence(),
                        record.hash(), words.getOrDefault(record.sequence(), ""))).toList();
            }

            @Override
            public void append(CounterId counter, List<StoredRecord> entries, Map<Long, String> words) {
                List<StoredRecord> records = chains.computeIfAbsent(counter, _ -> new ArrayList<>());
                entries.forEach(entry -> Undo.add(undo, records, entry));
                words.forEach((sequence, word) -> Undo.put(undo,
                        conflicts.computeIfAbsent(counter, _ -> new HashMap<>()), sequence, word));
            }

            @Override
            public List<StoredRecord> read(CounterId counter, long from, int limit) {
                List<StoredRecord> records = all(counter);
                int begin = (int) Math.min(records.size(), from - 1);
                return List.copyOf(records.subList(begin, begin + Math.min(limit, records.size() - begin)));
            }

            @Override
            public Optional<StoredRecord> last(CounterId counter, String type, long upTo) {
                return all(counter).reversed().stream()
                        .filter(record -> record.sequence() <= upTo && record.entry().type().equals(type)).findFirst();
            }

            @Override
            public void ofDay(LocalDate day, Consumer<StoredRecord> visitor) {
                chains.values().stream().flatMap(List::stream)
                        .filter(record -> List.of("SALE", "VOID").contains(record.entry().type())
                                && record.entry().payload().contains(day.toString()))
                        .sorted(Comparator.comparingInt((StoredRecord record) -> record.counter().number())
                                .thenComparingInt(record -> record.counter().incarnation())
                                .thenComparingLong(StoredRecord::sequence))
                        .forEach(visitor);
            }

            @Override
            public void keepStray(StoredRecord entry) {
                Undo.put(undo, strays.computeIfAbsent(entry.counter(), _ -> new HashMap<>()), entry.hash(), entry);
            }

            @Override
            public boolean isStray(CounterId counter, Hash hash) {
                return strays.getOrDefault(counter, Map.of()).containsKey(hash);
            }

            @Override
            public List<StoredRecord> strays(CounterId counter) {
                return strays.getOrDefault(counter, Map.of()).values().stream()
                        .sorted(Comparator.comparingLong(StoredRecord::sequence)).toList();
            }
        };
    }
}
