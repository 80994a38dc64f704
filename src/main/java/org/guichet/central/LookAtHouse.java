package org.guichet.central;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guichet.central.Register.Offer;
import org.guichet.journal.StoredRecord;
import org.guichet.wire.CatalogueDocument;

/** What those who run the house look at. Changes nothing. Safe from any thread. */
public final class LookAtHouse {

    private final Books books;

    public LookAtHouse(Books books) {
        this.books = books;
    }

    /**
     * The house as it stands.
     *
     * @param alarm the word that stops grants, or empty
     * @param seats by event, then by how they stand; of an event they sum to its capacity
     * @param counters every incarnation, in their order
     * @param websites names of those that have not told their orders since the inventory was put back
     * @param openCases contradictions that wait for a person
     */
    public record Look(int generation, String alarm, SortedMap<Integer, Map<Standing, Integer>> seats,
            List<Seen> counters, List<String> websites, int openCases) {}

    /**
     * A counter.
     *
     * @param accepted entries of its journal that are here
     * @param held seats that it may sell
     * @param lastEntry when it wrote the last entry that is here
     * @param told false when it has not told what it knew since the inventory was put back
     */
    public record Seen(Enrolment enrolment, long accepted, int held, Optional<Instant> lastEntry, boolean told) {}

    /** Read at one moment. */
    public Look look() {
        return books.inTransaction(transaction -> {
            SortedMap<Integer, Map<Standing, Integer>> seats = new TreeMap<>();
            transaction.places().events()
                    .forEach(event -> seats.put(event, allStandings(transaction.places().count(event))));
            int openCases = (int) transaction.cases().all().stream().filter(each -> each.resolved().isEmpty()).count();
            return new Look(transaction.register().generation(), transaction.register().alarm(), seats,
                    counters(transaction), websites(transaction.register()), openCases);
        });
    }

    /** Codes that were given, are not used, and are not too old at that moment. */
    public List<Offer> invited(Instant now) {
        return books.inTransaction(transaction -> transaction.register().offers().stream()
                .filter(offer -> offer.used().isEmpty() && offer.expires() >= now.toEpochMilli()).toList());
    }

    public Optional<CatalogueDocument> catalogue() {
        return books.inTransaction(transaction -> transaction.catalogue().document());
    }

    /** The last acts of people, at most that many, in their order. */
    public List<Office.Act> acts(int limit) {
        return books.inTransaction(transaction -> transaction.office().lastActs(limit));
    }

    private static Map<Standing, Integer> allStandings(Map<Standing, Integer> found) {
        Map<Standing, Integer> all = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            all.put(standing, found.getOrDefault(standing, 0));
        }
        return all;
    }

    private static List<String> websites(Register register) {
        int generation = register.generation();
        return register.shops().stream().filter(shop -> shop.answered() < generation).map(Register.Shop::name).toList();
    }

    private static List<Seen> counters(Transaction books) {
        int generation = books.register().generation();
        List<Seen> counters = new ArrayList<>();
        for (Enrolment enrolment : books.register().enrolments()) {
            long accepted = books.chains().chain(enrolment.counter()).accepted();
            Optional<Instant> last = books.chains().read(enrolment.counter(), accepted, 1).stream()
                    .map(StoredRecord::at).findFirst();
            counters.add(new Seen(enrolment, accepted,
                    books.places().heldBy(enrolment.counter(), Standing.GRANTED).size(), last,
                    enrolment.answered() >= generation));
        }
        return counters;
    }
}
