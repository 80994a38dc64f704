package org.guichet.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.ViewBehind;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.guichet.sale.Programme;
import org.guichet.sale.RecordPrinted;
import org.guichet.sale.TicketPrinting;
import org.guichet.ticketing.TicketDocument;
import org.guichet.ticketing.layout.LayoutFile;
import org.guichet.ticketing.pdf.TicketFonts;
import org.guichet.ticketing.pdf.TicketPdf;
import org.guichet.ticketing.spool.PrintFailure;
import org.guichet.ticketing.spool.PrintJob;
import org.guichet.ticketing.spool.PrintListener;
import org.guichet.ticketing.spool.PrintQueue;
import org.guichet.ticketing.spool.PrintState;
import org.guichet.ticketing.spool.TicketPrinter;
import org.guichet.ui.sell.TicketJobs;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns recorded sales into tickets and tickets into paper, off the clerk's way, and notes in the journal what the printer
 * took. Safe from any thread.
 */
public final class TicketOffice implements TicketPrinting, TicketJobs {

    private static final Logger LOG = LoggerFactory.getLogger(TicketOffice.class);

    /** Not the number of any sale. */
    private static final String TRIAL = "test";

    private final OpenStore store;
    private final TicketRendering rendering;
    private final RecordPrinted recordPrinted;
    private final Executor worker;
    private final TicketPdf pdf;
    private final PrintQueue queue;
    private final Map<Long, SaleEntry> printing = new ConcurrentHashMap<>();
    private final Map<String, Unwritten> unwritten = new LinkedHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Object idle = new Object();
    private int writing;

    /** Tickets that could not even be written. */
    private record Unwritten(Recorded<SaleEntry> sale, List<Integer> lines, int generation, Message why) {}

    /**
     * @param worker carries out one task at a time, in order
     * @param tickets folder in which tickets are put instead of where the settings say
     */
    TicketOffice(OpenStore store, RecordPrinted recordPrinted, Executor worker, @Nullable Path tickets) {
        this.store = store;
        this.rendering = new TicketRendering(store);
        this.recordPrinted = recordPrinted;
        this.worker = worker;
        this.pdf = new TicketPdf(LayoutFile.builtIn(LayoutFile.TWO_BY_FIVE_AND_A_HALF), TicketFonts.load());
        this.queue = new PrintQueue(worker, pdf::render, Printers.of(store, tickets));
        queue.listen(new PrintListener() {
            @Override
            public void changed(PrintJob job, PrintState state) {
                tell();
            }

            @Override
            public void printed(PrintJob job, String printer) {
                note(job, printer);
            }
        });
    }

    @Override
    public void print(Recorded<SaleEntry> sale, List<Integer> lines, int generation) {
        synchronized (idle) {
            writing++;
        }
        worker.execute(() -> write(sale, lines, generation));
    }

    @Override
    public List<Job> unfinished() {
        List<Job> jobs = new ArrayList<>();
        synchronized (unwritten) {
            unwritten.forEach((id, lost) -> jobs.add(new Job(id, lost.sale().entry().number(), lost.lines().size(),
                    lost.generation(), Optional.of(lost.why()))));
        }
        for (PrintQueue.Entry entry : queue.jobs()) {
            if (!entry.state().isOver()) {
                PrintJob job = entry.job();
                jobs.add(new Job(String.valueOf(job.id()), job.number(), job.lines().size(), job.generation(),
                        entry.state() instanceof PrintState.Failed(Message reason)
                                ? Optional.of(reason)
                                : Optional.empty()));
            }
        }
        return jobs;
    }

    @Override
    public void retry(Job job) {
        Unwritten lost;
        synchronized (unwritten) {
            lost = unwritten.remove(job.id());
        }
        if (lost != null) {
            print(lost.sale(), lost.lines(), lost.generation());
        } else if (job.id().chars().allMatch(Character::isDigit)) {
            retryQueued(Long.parseLong(job.id()));
        }
    }

    @Override
    public void listen(Runnable changed) {
        listeners.add(changed);
    }

    /** How many tickets did not come out. */
    int failedTickets() {
        return unfinished().stream().filter(job -> job.problem().isPresent()).mapToInt(Job::tickets).sum();
    }

    /** The tickets of a sale, ready for any layout. */
    public List<TicketDocument> documents(Recorded<SaleEntry> sale, List<Integer> lines, int generation) {
        return rendering.documents(sale, lines, generation);
    }

    /** The tickets as one PDF, a page each. */
    public byte[] pdf(List<TicketDocument> documents) {
        return pdf.render(documents);
    }

    /** Rehearses a first print in the background. */
    void warmUp(Programme programme) {
        worker.execute(new WarmUp(store, programme, pdf));
    }

    /**
     * Prints one ticket of an exercise, past the queue and the journal. Not for the window's thread.
     *
     * @return the printer that took it
     * @throws Refusal the season has nothing to print a ticket for
     * @throws PrintFailure the printer did not take it
     */
    public String printTrial(Programme programme) throws PrintFailure {
        Rehearsal rehearsal = new Rehearsal(store, programme);
        Recorded<SaleEntry> sale = rehearsal.sale().orElseThrow(() -> Refusal.of("print.trial.nothing"));
        List<TicketDocument> ticket = List.of(rehearsal.ticket(sale));
        TicketPrinter printer = queue.printer();
        printer.print(new PrintJob(1, sale.entry().id(), TRIAL, List.of(1), 0, ticket), pdf.render(ticket));
        return printer.name();
    }

    /** Waits until every job is printed or has failed; false when one has. Not for the window's thread. */
    public boolean awaitPrinted() throws InterruptedException {
        synchronized (idle) {
            while (writing > 0 || unfinished().stream().anyMatch(job -> job.problem().isEmpty())) {
                idle.wait();
            }
        }
        return unfinished().isEmpty();
    }

    private void write(Recorded<SaleEntry> sale, List<Integer> lines, int generation) {
        try {
            if (store.view().isVoided(sale.entry().id())) {
                return; // voided between the sale and its print: its seats may be somebody else's by now
            }
            List<TicketDocument> documents = rendering.documents(sale, lines, generation);
            PrintJob job = queue.print(sale.entry().id(), sale.entry().number(), lines, generation, documents);
            printing.put(job.id(), sale.entry()); // this is the worker: the job's turn comes afterwards
        } catch (Refusal e) {
            lose(new Unwritten(sale, lines, generation, e.reason()));
        } catch (InvalidInput e) {
            lose(new Unwritten(sale, lines, generation, e.problems().getFirst().message()));
        } catch (ViewBehind e) {
            LOG.warn("tickets of {} not written", sale.entry().number(), e);
            lose(new Unwritten(sale, lines, generation, Message.of("sale.view.behind")));
        } catch (RuntimeException e) { // whatever it is, the tickets stay on the clerk's list
            LOG.warn("tickets of {} not written", sale.entry().number(), e);
            lose(new Unwritten(sale, lines, generation,
                    Message.of("print.failed.unexpected", queue.printer().name(), String.valueOf(e.getMessage()))));
        } finally {
            synchronized (idle) {
                writing--;
            }
            tell();
        }
    }

    /** Tickets of a sale that was voided meanwhile are never put on paper. */
    private void retryQueued(long id) {
        SaleEntry sale = printing.get(id);
        if (sale != null && store.view().isVoided(sale.id())) {
            queue.cancel(id);
        } else {
            queue.retry(id);
        }
    }

    private void lose(Unwritten lost) {
        synchronized (unwritten) {
            unwritten.put("unwritten " + lost.sale().entry().number() + " " + lost.generation(), lost);
        }
    }

    private void note(PrintJob job, String printer) {
        SaleEntry sale = printing.remove(job.id());
        if (sale == null) {
            return;
        }
        try {
            recordPrinted.printed(sale, job.lines(), job.generation(), printer);
            store.quietMoment();
        } catch (JournalUnavailable e) {
            // They are on paper and the journal does not know: the next start says "perhaps already printed".
            LOG.warn("print of {} not noted", job.number(), e);
        }
    }

    private void tell() {
        synchronized (idle) {
            idle.notifyAll();
        }
        listeners.forEach(Runnable::run);
    }
}
