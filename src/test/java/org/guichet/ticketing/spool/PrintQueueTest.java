package org.guichet.ticketing.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.guichet.i18n.Texts;
import org.guichet.kernel.Message;
import org.guichet.kernel.SaleId;
import org.guichet.ticketing.SampleTickets;
import org.guichet.ticketing.TicketDocument;
import org.junit.jupiter.api.Test;

class PrintQueueTest {

    private static final SaleId SALE = new SaleId(new UUID(1, 318));

    private final Steps worker = new Steps();
    private final FakePrinter printer = new FakePrinter();
    private final List<String> told = new ArrayList<>();
    private final List<TicketDocument> tickets = List.of(SampleTickets.sale().first());
    private final PrintQueue queue = new PrintQueue(worker, PrintQueueTest::render, printer);

    /** Takes jobs, or fails as long as it is told to. */
    private static final class FakePrinter implements TicketPrinter {
        private final List<String> printed = new ArrayList<>();
        private boolean dead;

        @Override
        public String name() {
            return "fake";
        }

        @Override
        public void print(PrintJob job, byte[] pdf) throws PrintFailure {
            if (dead) {
                throw new PrintFailure(Message.of("print.failed.missing", name()));
            }
            printed.add(job.name() + " " + new String(pdf, StandardCharsets.UTF_8));
        }
    }

    private static byte[] render(List<TicketDocument> documents) {
        return documents.getFirst().number().getBytes(StandardCharsets.UTF_8);
    }

    private PrintJob print(String number, int generation) {
        return queue.print(SALE, number, List.of(1), generation, tickets);
    }

    private PrintState state(PrintJob job) {
        return queue.state(job.id()).orElseThrow();
    }

    private void listen() {
        queue.listen(new PrintListener() {
            @Override
            public void changed(PrintJob job, PrintState state) {
                told.add(job.name() + " " + state.getClass().getSimpleName());
            }

            @Override
            public void printed(PrintJob job, String name) {
                told.add(job.name() + " on " + name);
            }
        });
    }

    @Test
    void tellsEveryStepOfAJob() {
        listen();
        PrintJob job = print("G2-000318", 0);
        assertThat(state(job)).isEqualTo(new PrintState.Queued());
        assertThat(printer.printed).isEmpty();
        worker.all();
        assertThat(state(job)).isEqualTo(new PrintState.Printed());
        assertThat(printer.printed).containsExactly("G2-000318 G2-000318-1");
        assertThat(told).containsExactly("G2-000318 Queued", "G2-000318 Rendering", "G2-000318 Sent",
                "G2-000318 Printed", "G2-000318 on fake");
    }

    @Test
    void keepsAFailedJobAndGoesOnWithTheNext() {
        printer.dead = true;
        PrintJob failed = print("G2-000318", 0);
        worker.all();
        printer.dead = false;
        PrintJob next = print("G2-000319", 0);
        worker.all();
        assertThat(state(next)).isEqualTo(new PrintState.Printed());
        assertThat(state(failed)).isEqualTo(new PrintState.Failed(Message.of("print.failed.missing", "fake")));
        assertThat(Texts.has("print.failed.missing")).isTrue();
    }

    @Test
    void retriesOnceHoweverOftenItIsPressed() {
        printer.dead = true;
        PrintJob job = print("G2-000318", 2);
        worker.all();
        printer.dead = false;
        listen();
        assertThat(queue.retry(job.id())).isTrue();
        assertThat(queue.retry(job.id())).isFalse();
        worker.all();
        assertThat(queue.retry(job.id())).isFalse();
        assertThat(printer.printed).containsExactly("G2-000318-r2 G2-000318-1");
        assertThat(told).last().isEqualTo("G2-000318-r2 on fake");
    }

    @Test
    void printsOnThePrinterThatIsChosenWhenItsTurnComes() {
        PrintJob job = print("G2-000318", 0);
        FakePrinter other = new FakePrinter();
        queue.use(other);
        worker.all();
        assertThat(state(job)).isEqualTo(new PrintState.Printed());
        assertThat(other.printed).hasSize(1);
        assertThat(printer.printed).isEmpty();
    }

    @Test
    void cancelsWhatWaitsAndNothingElse() {
        PrintJob waiting = print("G2-000318", 0);
        assertThat(queue.cancel(waiting.id())).isTrue();
        worker.all();
        assertThat(printer.printed).isEmpty();
        assertThat(state(waiting)).isEqualTo(new PrintState.Cancelled());
        PrintJob done = print("G2-000319", 0);
        worker.all();
        assertThat(queue.cancel(done.id())).isFalse();
        assertThat(queue.cancel(999)).isFalse();
        assertThat(queue.retry(waiting.id())).isFalse();
    }

    @Test
    void survivesAFaultOfTheRenderer() {
        PrintQueue faulty = new PrintQueue(worker, documents -> {
            throw new IllegalStateException("fault");
        }, printer);
        PrintJob job = faulty.print(SALE, "G2-000318", List.of(1), 0, tickets);
        worker.all();
        assertThat(faulty.state(job.id())).hasValueSatisfying(
                state -> assertThat(state).isInstanceOfSatisfying(PrintState.Failed.class, failed -> assertThat(
                        failed.reason().key()).isEqualTo("print.failed.unexpected")));
    }

    @Test
    void forgetsOldJobsButNoneThatIsNotOver() {
        printer.dead = true;
        PrintJob failed = print("G2-000001", 0);
        worker.all();
        printer.dead = false;
        for (int sale = 2; sale < 500; sale++) {
            print("G2-000" + sale, 0);
            worker.all();
        }
        assertThat(queue.jobs()).hasSizeLessThan(210);
        assertThat(queue.state(failed.id())).isPresent();
    }

    @Test
    void refusesAJobWithoutTickets() {
        assertThatThrownBy(() -> queue.print(SALE, "G2-000318", List.of(), 0, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverHoldsUpTheSeller() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(2);
        TicketPrinter hanging = new TicketPrinter() {
            @Override
            public String name() {
                return "hanging";
            }

            @Override
            public void print(PrintJob job, byte[] pdf) throws PrintFailure {
                try {
                    stuck.await();
                } catch (InterruptedException e) {
                    throw new PrintFailure(Message.of("print.failed.silent", name()), e);
                }
            }
        };
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            PrintQueue behind = new PrintQueue(thread, PrintQueueTest::render, hanging);
            behind.listen(new PrintListener() {
                @Override
                public void changed(PrintJob job, PrintState state) {
                    if (state.isOver()) {
                        done.countDown();
                    }
                }
            });
            PrintJob first = behind.print(SALE, "G2-000318", List.of(1), 0, tickets);
            PrintJob second = behind.print(SALE, "G2-000319", List.of(1), 0, tickets);
            // both calls returned although the printer took nothing
            assertThat(behind.state(first.id()).orElseThrow().isOver()).isFalse();
            assertThat(behind.state(second.id())).hasValue(new PrintState.Queued());
            stuck.countDown();
            done.await();
            assertThat(behind.state(second.id())).hasValue(new PrintState.Printed());
        }
    }
}
