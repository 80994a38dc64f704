package org.guichet.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.guichet.central.Places.Change;
import org.guichet.central.Places.Place;
import org.guichet.central.Places.Where;
import org.guichet.inventory.GrantNumber;
import org.guichet.inventory.Guards;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CountedIds;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.system.SystemTime;
import org.guichet.wire.EnrolRequest;
import org.guichet.wire.FeedItem;
import org.guichet.wire.Grant;
import org.guichet.wire.GrantAnswer;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.json.JsonNoticeCodec;
import org.junit.jupiter.api.Test;

/** What books do when several want them at once. */
public abstract class ConcurrentBooksContract {

    private static final int THREADS = 6;
    private static final int TURNS = 15;
    private static final CounterId G2 = new CounterId(2, 1);

    /** The same books as several centres hold them; one will do. */
    protected abstract List<? extends Books> centres();

    private Books centre(int thread) {
        return centres().get(thread % centres().size());
    }

    /** What each of the threads came to. */
    private <T> List<T> together(Turns<T> work) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<List<T>>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                all.add(() -> {
                    List<T> done = new ArrayList<>();
                    for (int turn = 0; turn < TURNS; turn++) {
                        done.add(work.take(centre(number), number, turn));
                    }
                    return done;
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<List<T>> each : threads.invokeAll(all)) {
                results.addAll(each.get());
            }
            return results;
        }
    }

    @FunctionalInterface
    private interface Turns<T> {
        T take(Books books, int thread, int turn);
    }

    @Test
    void theLockOfACounterKeepsItsChainInOneHand() throws Exception {
        List<StoredRecord> records = BooksContract.chain(G2, THREADS * TURNS);
        together((centre, thread, turn) -> centre.inTransaction(books -> {
            books.register().lock(2);
            long next = books.chains().chain(G2).accepted() + 1;
            books.chains().append(G2, List.of(records.get((int) next - 1)), Map.of());
            return next;
        }));

        centre(0).inTransaction(books -> {
            assertThat(books.chains().chain(G2).head()).isEqualTo(records.getLast().hash());
            return assertThat(books.chains().read(G2, 1, 1_000)).isEqualTo(records);
        });
    }

    @Test
    void feedNumbersBecomeSeenInTheirOrder() throws Exception {
        Set<String> gaps = Collections.synchronizedSet(new HashSet<>());
        List<Long> numbers = together((centre, thread, turn) -> {
            long number = centre.inTransaction(books -> {
                books.register().lock(2);
                return books.feeds().add(2, Instant.EPOCH, BooksContract.message(thread + "/" + turn));
            });
            List<Long> seen = centre.inTransaction(
                    books -> books.feeds().after(2, 0, 1_000).stream().map(FeedItem::number).toList());
            if (!seen.equals(LongStream.rangeClosed(1, seen.size()).boxed().toList()) || !seen.contains(number)) {
                gaps.add(seen.toString());
            }
            return number;
        });

        assertThat(gaps).isEmpty();
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(
                LongStream.rangeClosed(1, (long) THREADS * TURNS).boxed().toList());
    }

    @Test
    void aSeatIsGrantedToOne() throws Exception {
        List<String> seats = IntStream.range(0, 40).mapToObj(seat -> "s" + seat).toList();
        centre(0).inTransaction(books -> {
            books.places().found(BooksContract.seats(1, seats.toArray(String[]::new)));
            return true;
        });

        List<Taken> taken = together((centre, thread, turn) -> centre.inTransaction(books -> {
            CounterId counter = new CounterId(thread + 1, 1);
            List<String> wanted = new ArrayList<>(seats.subList(turn * 2, turn * 2 + 10));
            if (thread % 2 == 0) {
                Collections.reverse(wanted);
            }
            GrantNumber number = books.register().nextGrant();
            wanted.removeAll(books.places().move(1, wanted, Where.standing(Standing.OPEN),
                    Change.grant(counter, number, Standing.GRANTED)));
            return new Taken(counter, number, wanted);
        }));

        List<String> all = taken.stream().flatMap(each -> each.seats().stream()).toList();
        assertThat(all).doesNotHaveDuplicates().hasSize(TURNS * 2 + 8);
        assertThat(taken).extracting(Taken::number).doesNotHaveDuplicates();
        centre(0).inTransaction(books -> {
            for (Taken each : taken) {
                assertThat(books.places().find(1, each.seats())).extracting(Place::holder)
                        .allMatch(each.counter()::equals);
            }
            return assertThat(books.places().count(1)).isEqualTo(
                    Map.of(Standing.OPEN, seats.size() - all.size(), Standing.GRANTED, all.size()));
        });
    }

    private record Taken(CounterId counter, GrantNumber number, List<String> seats) {}

    /** Counters that see the same open seats, and a website that takes them without waiting for a number. */
    @Test
    void whoeverAsksForSeatsOfAZoneGetsThemAsLongAsThereAreAny() throws Exception {
        int each = 4;
        int all = THREADS * TURNS * each;
        found(all);
        List<CentralInventory> inventories = inventories();
        List<List<String>> got = together((centre, thread, turn) -> thread % 3 == 0
                ? Contested.settle(centre, books -> {
                    List<String> first = books.places().open(1, "or").stream().map(Place::seat).limit(each).toList();
                    if (!books.places().move(1, first, Where.standing(Standing.OPEN), Change.to(Standing.SOLD))
                            .isEmpty()) {
                        throw new Contested();
                    }
                    return first;
                })
                : seats(inventories.get(thread).grants(new GrantRequest(new UUID(thread, turn),
                        new CounterId(thread + 1, 1), 1, List.of(), "or", each))));

        assertThat(got).allMatch(seats -> seats.size() == each);
        assertThat(got.stream().flatMap(List::stream).toList()).doesNotHaveDuplicates().hasSize(all);
    }

    @Test
    void seatsAskedForByNameAreGrantedAllOrNone() throws Exception {
        found(TURNS + 5);
        List<CentralInventory> inventories = inventories();
        List<List<String>> got = together((centre, thread, turn) -> seats(inventories.get(thread).grants(
                new GrantRequest(new UUID(thread, turn), new CounterId(thread + 1, 1), 1,
                        IntStream.range(turn, turn + 6).mapToObj(seat -> "s" + seat).toList(), "", 0))));

        assertThat(got).allMatch(seats -> seats.isEmpty() || seats.size() == 6);
        assertThat(got.stream().flatMap(List::stream).toList()).doesNotHaveDuplicates().isNotEmpty();
    }

    private void found(int seats) {
        centre(0).inTransaction(books -> {
            books.places().found(BooksContract.seats(1,
                    IntStream.range(0, seats).mapToObj(seat -> "s" + seat).toArray(String[]::new)));
            return true;
        });
    }

    /** One for each thread's counter. */
    private List<CentralInventory> inventories() {
        Ed25519Key key = Ed25519Key.fresh();
        return IntStream.range(0, THREADS).mapToObj(thread -> {
            CentralInventory inventory = new CentralInventory(centre(thread), "maison-1", key, Ed25519Key::isOf,
                    new JsonEntryCodec(), new JsonNoticeCodec(), new SystemTime(), new CountedIds(), Guards.ALL);
            inventory.enrol(new EnrolRequest(inventory.offer(thread + 1, "Guichet"), key.publicKey(), "comptoir"));
            return inventory;
        }).toList();
    }

    private static List<String> seats(GrantAnswer answer) {
        Grant grant = answer.grant();
        return grant == null ? List.of() : grant.seats();
    }

    @Test
    void oneRequestGetsOneGrant() throws Exception {
        List<Grant> grants = together((centre, thread, turn) -> centre.inTransaction(books -> {
            UUID request = new UUID(0, turn);
            return books.grants().byRequest(request).orElseGet(() -> {
                Grant grant = new Grant(new CounterId(thread + 1, 1), 1, books.register().nextGrant(), List.of("a"),
                        "c2ln");
                books.grants().put(request, grant);
                return grant;
            });
        }));

        assertThat(new HashSet<>(grants)).hasSize(TURNS);
    }

    @Test
    void oneCaseIsOpenedByMany() throws Exception {
        together((centre, thread, turn) -> centre.inTransaction(books -> {
            books.cases().open(BooksContract.about(turn, "a"));
            return turn;
        }));

        centre(0).inTransaction(books -> assertThat(books.cases().all()).hasSize(TURNS)
                .extracting(Cases.Case::number).doesNotHaveDuplicates());
    }
}
