package org.guichet.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.ViewBehind;
import org.guichet.kernel.Message;
import org.guichet.sale.TicketPrinting;
import org.guichet.ui.sell.TicketJobs;

/** A printer that takes everything, or fails when told to. */
public final class Printed implements TicketPrinting, TicketJobs {

    /** What was handed to the printer. */
    public record Print(String number, List<Integer> lines, int generation) {}

    private final List<Print> prints = new ArrayList<>();
    private final List<Job> unfinished = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean broken;
    private boolean behind;

    public void breakDown() {
        broken = true;
    }

    public void repair() {
        broken = false;
    }

    /** The store does not answer any more. */
    public void fallBehind() {
        behind = true;
    }

    public synchronized List<Print> prints() {
        return List.copyOf(prints);
    }

    @Override
    public synchronized void print(Recorded<SaleEntry> sale, List<Integer> lines, int generation) {
        if (broken) {
            unfinished.add(new Job(sale.entry().number() + "/" + generation, sale.entry().number(), lines.size(),
                    generation, Optional.of(Message.of("common.failed", "papier"))));
        } else {
            prints.add(new Print(sale.entry().number(), lines, generation));
        }
        listeners.forEach(Runnable::run);
    }

    @Override
    public synchronized List<Job> unfinished() {
        return List.copyOf(unfinished);
    }

    @Override
    public synchronized void retry(Job job) {
        if (behind) {
            throw new ViewBehind("told to");
        }
        if (!broken) {
            unfinished.remove(job);
            prints.add(new Print(job.saleNumber(), List.of(), job.generation()));
        }
        listeners.forEach(Runnable::run);
    }

    @Override
    public void listen(Runnable changed) {
        listeners.add(changed);
    }
}
