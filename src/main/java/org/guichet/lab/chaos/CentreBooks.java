package org.guichet.lab.chaos;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guichet.app.central.BooksPlace;
import org.guichet.central.Enrolment;
import org.guichet.central.Places.Place;
import org.guichet.central.Standing;
import org.guichet.central.Transaction;
import org.guichet.central.WebOrders.Sold;
import org.guichet.central.jdbi.CentralDatabase;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.SaleId;

/**
 * The centre's database as it is found when no centre serves.
 *
 * @param chains the entries of each counter, in their order
 * @param sales ids that each counter's sales are found by
 * @param places every place of every event
 * @param counts places of each event by standing
 * @param feeds the last number of each counter's feed
 * @param orders of the website
 * @param oddities cases, alarms and counters that sell no more, in words
 */
record CentreBooks(Map<CounterId, List<StoredRecord>> chains, Map<CounterId, Set<SaleId>> sales, List<Place> places,
        Map<Integer, Map<Standing, Integer>> counts, Map<CounterId, Long> feeds, List<Sold> orders,
        List<String> oddities) {

    /** Reads them, at one moment. */
    static CentreBooks read(BooksPlace place, Hall hall) {
        Path data = place.data();
        JsonEntryCodec codec = new JsonEntryCodec();
        try (CentralDatabase database = place.isInFolder()
                ? CentralDatabase.inFolder(data, codec)
                : CentralDatabase.at(place.database(), codec)) {
            return database.inTransaction(books -> read(books, hall, codec));
        }
    }

    private static CentreBooks read(Transaction books, Hall hall, JsonEntryCodec codec) {
        Map<CounterId, List<StoredRecord>> chains = new TreeMap<>(
                Comparator.comparingInt(CounterId::number).thenComparingInt(CounterId::incarnation));
        Map<CounterId, Set<SaleId>> sales = new HashMap<>();
        Map<CounterId, Long> feeds = new HashMap<>();
        List<String> oddities = new ArrayList<>();
        for (Enrolment enrolment : books.register().enrolments()) {
            CounterId counter = enrolment.counter();
            List<StoredRecord> chain = books.chains().read(counter, 1, Integer.MAX_VALUE);
            chains.put(counter, chain);
            sales.put(counter, found(books, counter, Account.of(chain, codec)));
            feeds.put(counter, books.feeds().head(counter.number()));
            if (enrolment.state() != Enrolment.State.ACTIVE) {
                oddities.add(counter.prefix() + " is " + enrolment.state());
            }
            if (books.chains().chain(counter).accepted() != chain.size()) {
                oddities.add(counter.prefix() + " has " + chain.size() + " entries, and "
                        + books.chains().chain(counter).accepted() + " are said to be accepted");
            }
            books.chains().strays(counter).forEach(stray -> oddities.add("beside the chain: " + stray));
        }
        books.cases().all().forEach(each -> oddities.add("case: " + each));
        if (!books.register().alarm().isEmpty()) {
            oddities.add("alarm: " + books.register().alarm());
        }
        List<Place> places = new ArrayList<>();
        Map<Integer, Map<Standing, Integer>> counts = new TreeMap<>();
        for (int event : Hall.EVENTS) {
            places.addAll(books.places().find(event, hall.seats()));
            counts.put(event, books.places().count(event));
        }
        return new CentreBooks(chains, sales, places, counts, feeds,
                books.webOrders().between(Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE)), oddities);
    }

    private static Set<SaleId> found(Transaction books, CounterId counter, Account account) {
        Set<SaleId> found = new HashSet<>();
        account.sales().values().forEach(sale -> books.sales().find(counter, sale.id()).filter(sale::equals)
                .ifPresent(same -> found.add(same.id())));
        return found;
    }
}
