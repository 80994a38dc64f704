package org.guichet.ticketing.spool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Function;

import org.guichet.kernel.Message;
import org.guichet.kernel.SaleId;
import org.guichet.ticketing.TicketDocument;

/**
 * Prints jobs one after another for one printer, off the caller's thread: no method waits for a printer. A job that fails is
 * kept and does not hold up the next one. Safe from any thread.
 */
public final class PrintQueue {

    /** Jobs that are over are forgotten beyond this many, the oldest first. */
    private static final int REMEMBERED = 200;

    /** A job and what became of it. */
    public record Entry(PrintJob job, PrintState state) {}

    private final Executor worker;
    private final Function<List<TicketDocument>, byte[]> renderer;
    private final List<PrintListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<Long, Entry> entries = new LinkedHashMap<>();
    private TicketPrinter printer;
    private long lastId;

    /**
     * @param worker runs one task at a time, in order
     * @param renderer turns tickets into a PDF file, on the worker
     */
    public PrintQueue(Executor worker, Function<List<TicketDocument>, byte[]> renderer, TicketPrinter printer) {
        this.worker = worker;
        this.renderer = renderer;
        this.printer = printer;
    }

    public void listen(PrintListener listener) {
        listeners.add(listener);
    }

    /** The printer of the jobs whose turn comes from now on. */
    public synchronized void use(TicketPrinter other) {
        printer = other;
    }

    public synchronized TicketPrinter printer() {
        return printer;
    }

    /** Queues the tickets of a sale; {@code lines} and {@code tickets} go together. */
    public PrintJob print(SaleId sale, String number, List<Integer> lines, int generation,
            List<TicketDocument> tickets) {
        PrintJob job;
        synchronized (this) {
            job = new PrintJob(++lastId, sale, number, lines, generation, tickets);
            forgetTheOldest();
        }
        queue(job);
        return job;
    }

    /** Queues a failed job again; false when it is not a failed one. */
    public boolean retry(long id) {
        Optional<PrintJob> failed = takeFailed(id);
        failed.ifPresent(this::queue);
        return failed.isPresent();
    }

    /** Takes a job out that waits or failed; false when it is too late. */
    public boolean cancel(long id) {
        PrintJob job;
        PrintState cancelled = new PrintState.Cancelled();
        synchronized (this) {
            Entry entry = entries.get(id);
            if (entry == null
                    || !(entry.state() instanceof PrintState.Queued || entry.state() instanceof PrintState.Failed)) {
                return false;
            }
            job = entry.job();
            entries.put(id, new Entry(job, cancelled));
        }
        listeners.forEach(listener -> listener.changed(job, cancelled));
        return true;
    }

    /** All jobs that are not over, and the latest that are, oldest first. */
    public synchronized List<Entry> jobs() {
        return List.copyOf(entries.values());
    }

    public synchronized Optional<PrintState> state(long id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::state);
    }

    private void queue(PrintJob job) {
        put(job, new PrintState.Queued());
        worker.execute(() -> run(job));
    }

    private void run(PrintJob job) {
        TicketPrinter now;
        synchronized (this) {
            if (!(state(job.id()).orElse(null) instanceof PrintState.Queued)) {
                return;
            }
            entries.put(job.id(), new Entry(job, new PrintState.Rendering()));
            now = printer;
        }
        tell(job, new PrintState.Rendering());
        try {
            byte[] pdf = renderer.apply(job.tickets());
            put(job, new PrintState.Sent());
            now.print(job, pdf);
        } catch (PrintFailure e) {
            put(job, new PrintState.Failed(e.reason()));
            return;
        } catch (RuntimeException e) {
            // a fault of ours or of a driver: the job is kept, and the worker lives for the next one
            put(job, new PrintState.Failed(Message.of("print.failed.unexpected", now.name(), String.valueOf(e))));
            return;
        }
        put(job, new PrintState.Printed());
        listeners.forEach(listener -> listener.printed(job, now.name()));
    }

    private void put(PrintJob job, PrintState state) {
        synchronized (this) {
            entries.put(job.id(), new Entry(job, state));
        }
        tell(job, state);
    }

    private void tell(PrintJob job, PrintState state) {
        listeners.forEach(listener -> listener.changed(job, state));
    }

    private synchronized Optional<PrintJob> takeFailed(long id) {
        Entry entry = entries.get(id);
        if (entry == null || !(entry.state() instanceof PrintState.Failed)) {
            return Optional.empty();
        }
        // not queued yet, but no longer failed: pressed twice, it prints once
        entries.put(id, new Entry(entry.job(), new PrintState.Queued()));
        return Optional.of(entry.job());
    }

    private void forgetTheOldest() {
        List<Long> over = new ArrayList<>();
        entries.forEach((id, entry) -> {
            if (entry.state().isOver()) {
                over.add(id);
            }
        });
        over.stream().limit(Math.max(0, over.size() - REMEMBERED)).forEach(entries::remove);
    }
}
