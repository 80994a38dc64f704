package org.guichet.central.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.guichet.central.BooksUnavailable;
import org.guichet.central.Places;
import org.guichet.central.Places.Change;
import org.guichet.central.Places.Place;
import org.guichet.central.Places.Where;
import org.guichet.central.Standing;
import org.guichet.inventory.GrantNumber;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.wire.Grant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transactions that get in each other's way are begun again, so often and no more. */
class CollisionTest {

    @Test
    void whoWaitsInACircleBeginsAgainInH2(@TempDir Path folder) throws Exception {
        try (CentralDatabase database = CentralDatabase.inFolder(folder, new JsonEntryCodec())) {
            waitInACircle(database);
        }
    }

    @Test
    void whoWaitsInACircleBeginsAgainInPostgres() throws Exception {
        try (CentralDatabase database = CentralDatabase.at(PostgresServer.books(), new JsonEntryCodec())) {
            waitInACircle(database);
        }
    }

    /** Two that have each taken the seat which the other wants next. */
    private static void waitInACircle(CentralDatabase database) throws Exception {
        database.inTransaction(books -> {
            books.places().found(List.of(place(1), place(2)));
            return true;
        });
        CountDownLatch bothHaveOne = new CountDownLatch(2);
        AtomicInteger attempts = new AtomicInteger();
        Where open = Where.standing(Standing.OPEN, Standing.HELD, Standing.BLOCKED);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> forth = () -> database.inTransaction(books -> {
                attempts.incrementAndGet();
                return take(books.places(), 1, open, Standing.HELD, bothHaveOne)
                        && take(books.places(), 2, open, Standing.HELD, bothHaveOne);
            });
            Callable<Boolean> back = () -> database.inTransaction(books -> {
                attempts.incrementAndGet();
                return take(books.places(), 2, open, Standing.BLOCKED, bothHaveOne)
                        && take(books.places(), 1, open, Standing.BLOCKED, bothHaveOne);
            });
            for (Future<Boolean> each : threads.invokeAll(List.of(forth, back))) {
                assertThat(each.get()).isTrue();
            }
        }

        assertThat(attempts.get()).isGreaterThan(2);
        database.inTransaction(books -> assertThat(books.places().count(1)).isEqualTo(books.places().count(2)));
    }

    private static boolean take(Places places, int event, Where from, Standing to,
            CountDownLatch bothHaveOne) {
        boolean taken = places.move(event, List.of("a"), from, Change.to(to)).isEmpty();
        bothHaveOne.countDown();
        try {
            bothHaveOne.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return taken;
    }

    @Test
    void whatCollidesForEverIsGivenUp(@TempDir Path folder) {
        AtomicInteger attempts = new AtomicInteger();
        Grant grant = new Grant(new CounterId(2, 1), 1, new GrantNumber(1, 1), List.of("a"), "c2ln");
        try (CentralDatabase database = CentralDatabase.inFolder(folder, new JsonEntryCodec())) {
            BooksUnavailable failure = catchThrowableOfType(BooksUnavailable.class,
                    () -> database.inTransaction(books -> {
                        attempts.incrementAndGet();
                        books.grants().put(new UUID(0, 1), grant);
                        books.grants().put(new UUID(0, 1), grant);
                        return true;
                    }));

            assertThat(failure.reason().key()).isEqualTo("central.books.failed");
            assertThat(attempts.get()).isEqualTo(10);
            database.inTransaction(books -> assertThat(books.grants().byRequest(new UUID(0, 1))).isEmpty());
        }
    }

    private static Place place(int event) {
        return new Place(event, "a", 0, "or", Standing.OPEN, null, GrantNumber.NONE);
    }
}
