package org.guichet.central.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.guichet.kernel.FixedTime;
import org.junit.jupiter.api.Test;

class GlanceTest {

    private static final Duration LASTS = Duration.ofSeconds(1);

    private final FixedTime time = new FixedTime("2027-04-19T18:00:00Z");
    private final AtomicInteger reads = new AtomicInteger();
    private volatile Supplier<Integer> books = reads::incrementAndGet;
    private final Glance<Integer> glance = new Glance<>(time, LASTS, () -> books.get());

    @Test
    void looksOnceInAWhile() {
        assertThat(glance.now()).contains(1);
        assertThat(glance.now()).contains(1);
        time.pass(LASTS);
        assertThat(glance.now()).contains(2);
        assertThat(reads).hasValue(2);
    }

    @Test
    void tellsThatTheBooksCannotBeReadAndThatTheyCanAgain() {
        books = () -> {
            throw new IllegalStateException("no books");
        };
        assertThat(glance.now()).isEmpty();
        books = reads::incrementAndGet;
        time.pass(LASTS);
        assertThat(glance.now()).contains(1);
    }

    @Test
    void whoComesWhileOneLooksIsToldWhatWasSeenLast() throws Exception {
        assertThat(glance.now()).contains(1);
        time.pass(LASTS);
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch look = new CountDownLatch(1);
        books = () -> {
            looking.countDown();
            try {
                look.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return reads.incrementAndGet();
        };
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> glance.now().equals(
                    java.util.Optional.of(2)), other);
            looking.await();
            assertThat(glance.now()).contains(1);
            look.countDown();
            assertThat(first.get()).isTrue();
        }
        assertThat(glance.now()).contains(2);
    }
}
