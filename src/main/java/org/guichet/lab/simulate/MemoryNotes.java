package org.guichet.lab.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichet.central.Cases;
import org.guichet.central.Catalogue;
import org.guichet.central.Feeds;
import org.guichet.central.Grants;
import org.guichet.central.Sales;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredEntry;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.SaleId;
import org.guichet.wire.CatalogueDocument;
import org.guichet.wire.FeedItem;
import org.guichet.wire.Grant;

/** Grants, sales, feeds and cases in memory. */
final class MemoryNotes {

    private static final String IN_FORCE = "in force";

    private record SaleOf(CounterId counter, SaleId id) {}

    private record About(CounterId counter, long sequence, int event, String seat, String why) {}

    private final Map<UUID, Grant> grants = new HashMap<>();
    private final Map<SaleOf, SaleEntry> sales = new HashMap<>();
    private final Map<SaleOf, Boolean> takenBack = new HashMap<>();
    private final Map<Integer, List<FeedItem>> feeds = new HashMap<>();
    private final Map<Integer, Long> heads = new HashMap<>();
    private final Map<About, Cases.Case> cases = new HashMap<>();
    private final Map<String, CatalogueDocument> documents = new HashMap<>();

    void copy(MemoryNotes other) {
        grants.putAll(other.grants);
        sales.putAll(other.sales);
        takenBack.putAll(other.takenBack);
        other.feeds.forEach((counter, items) -> feeds.put(counter, new ArrayList<>(items)));
        heads.putAll(other.heads);
        cases.putAll(other.cases);
        documents.putAll(other.documents);
    }

    Catalogue catalogue(Deque<Runnable> undo) {
        return new Catalogue() {
            @Override
            public Optional<CatalogueDocument> document() {
                return Optional.ofNullable(documents.get(IN_FORCE));
            }

            @Override
            public String tag() {
                return document().map(CatalogueDocument::tag).orElse("");
            }

            @Override
            public void put(CatalogueDocument document) {
                Undo.put(undo, documents, IN_FORCE, document);
            }
        };
    }

    Grants grants(Deque<Runnable> undo) {
        return new Grants() {
            @Override
            public Optional<Grant> byRequest(UUID request) {
                return Optional.ofNullable(grants.get(request));
            }

            @Override
            public void put(UUID request, Grant grant) {
                Undo.put(undo, grants, request, grant);
            }
        };
    }

    Sales sales(Deque<Runnable> undo) {
        return new Sales() {
            @Override
            public void put(CounterId counter, long sequence, SaleEntry sale) {
                Undo.put(undo, sales, new SaleOf(counter, sale.id()), sale);
            }

            @Override
            public Optional<SaleEntry> find(CounterId counter, SaleId id) {
                return Optional.ofNullable(sales.get(new SaleOf(counter, id)));
            }

            @Override
            public boolean takeBack(CounterId counter, SaleId id) {
                SaleOf sale = new SaleOf(counter, id);
                if (!sales.containsKey(sale) || takenBack.containsKey(sale)) {
                    return false;
                }
                Undo.put(undo, takenBack, sale, true);
                return true;
            }
        };
    }

    Feeds feeds(Deque<Runnable> undo) {
        return new Feeds() {
            @Override
            public long add(int counter, Instant at, StoredEntry content) {
                long number = head(counter) + 1;
                Undo.put(undo, heads, counter, number);
                Undo.add(undo, feeds.computeIfAbsent(counter, _ -> new ArrayList<>()),
                        new FeedItem(number, at, content));
                return number;
            }

            @Override
            public void skipTo(int counter, long number) {
                Undo.put(undo, heads, counter, Math.max(number, head(counter)));
            }

            @Override
            public List<FeedItem> after(int counter, long number, int limit) {
                return feeds.getOrDefault(counter, List.of()).stream().filter(item -> item.number() > number)
                        .limit(limit).toList();
            }

            @Override
            public long head(int counter) {
                return heads.getOrDefault(counter, 0L);
            }
        };
    }

    Cases cases(Deque<Runnable> undo) {
        return new Cases() {
            @Override
            public void open(Case found) {
                About about = new About(found.counter(), found.sequence(), found.event(), found.seat(), found.why());
                if (!cases.containsKey(about)) {
                    Undo.put(undo, cases, about, found.numbered(cases.size() + 1L));
                }
            }

            @Override
            public List<Case> all() {
                return cases.values().stream().sorted((one, other) -> Long.compare(one.number(), other.number()))
                        .toList();
            }

            @Override
            public List<Case> about(int event, Collection<String> seats) {
                return all().stream().filter(each -> each.event() == event && seats.contains(each.seat())).toList();
            }

            @Override
            public boolean resolve(long number, String how) {
                for (Map.Entry<About, Case> each : cases.entrySet()) {
                    Case open = each.getValue();
                    if (open.number() == number && open.resolved().isEmpty()) {
                        Undo.put(undo, cases, each.getKey(), open.settled(how));
                        return true;
                    }
                }
                return false;
            }
        };
    }
}
