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
import org.guichet.journal.StoredRecord;
import org.guichet.kernel.CounterId;
import org.guichet.wire.FeedItem;
import org.guichet.wire.Grant;
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
            books.chains().append(G2, List.of(records.get((int) next - 1)), List.of());
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
