package org.guichet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void closingFinishesWhatWasBegunSalesFirst() {
        Workers workers = new Workers();
        workers.printer().execute(() -> done.add("ticket"));
        workers.counter().execute(() -> done.add("sale"));
        workers.counter().execute(() -> done.add("next sale"));
        workers.close();

        assertThat(done).containsExactlyInAnyOrder("ticket", "sale", "next sale").containsSubsequence("sale",
                "next sale");
    }

    @Test
    void aMapAskedForWhileTheWindowClosesIsDroppedAndASaleIsRefusedAloud() {
        Workers workers = new Workers();
        workers.close();
        workers.painter().execute(() -> done.add("map"));
        assertThatThrownBy(() -> workers.counter().execute(() -> done.add("sale")))
                .isInstanceOf(RejectedExecutionException.class);
        assertThat(done).isEmpty();
    }

    @Test
    void whoWritesIsNeverInterruptedEvenWhenTheCloserIs() throws InterruptedException {
        Workers workers = new Workers();
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch disk = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        workers.counter().execute(() -> {
            writing.countDown();
            try {
                disk.await();
                done.add("written");
            } catch (InterruptedException e) {
                done.add("interrupted");
            }
            written.countDown();
        });
        writing.await();
        Thread closing = new Thread(workers::close);
        closing.start();
        closing.interrupt();
        closing.join();
        disk.countDown();
        written.await();

        assertThat(done).containsExactly("written");
    }
}
