package org.guichet.ui.sell;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.guichet.kernel.Message;
import org.guichet.sale.SaleRecords;
import org.guichet.ui.common.Failure;
import org.guichet.ui.common.Notice;
import org.guichet.ui.common.Words;

/**
 * Tickets that are not in the customer's hand yet: jobs that failed, and prints of before a restart that perhaps came out.
 * Those are printed again with the same token, or noted as printed. JavaFX thread only.
 */
public final class PrintsViewModel {

    /** Something to settle: what it is, and the one or two ways out. */
    public record Row(String title, String detail, List<Way> ways) {

        public Row {
            ways = List.copyOf(ways);
        }
    }

    /** A way out, named as its button is. */
    public record Way(String name, Runnable act) {}

    private final Desk desk;
    private final TicketJobs jobs;
    private final List<SaleRecords.PrintDue> dues;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper failed = new ReadOnlyIntegerWrapper(0);
    private final AtomicBoolean told = new AtomicBoolean();

    PrintsViewModel(Desk desk, TicketJobs jobs) {
        this.desk = desk;
        this.jobs = jobs;
        this.dues = new ArrayList<>(desk.wicket().records().printsDue());
        desk.onChange(this::refresh);
        jobs.listen(this::changed);
    }

    public Words words() {
        return desk.words();
    }

    public ObservableList<Row> rows() {
        return rows;
    }

    /** Tickets on their way to the printer. */
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Tickets whose print failed. */
    public ReadOnlyIntegerProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** Many changes become one look at the queue. */
    private void changed() {
        if (told.compareAndSet(false, true)) {
            desk.tasks().onWindow(() -> {
                told.set(false);
                refresh();
            });
        }
    }

    private void refresh() {
        List<Row> all = new ArrayList<>();
        int printing = 0;
        int broken = 0;
        for (TicketJobs.Job job : jobs.unfinished()) {
            if (job.problem().isPresent()) {
                broken += job.tickets();
                all.add(failure(job));
            } else {
                printing += job.tickets();
            }
        }
        dues.forEach(due -> all.add(perhaps(due)));
        rows.setAll(all);
        waiting.set(printing);
        failed.set(broken);
    }

    private Row failure(TicketJobs.Job job) {
        return new Row(words().tell("sell.print.failed", title(job.saleNumber(), job.tickets())),
                job.problem().map(words()::tell).orElse(""),
                List.of(new Way(words().tell("sell.print.retry"), () -> retry(job))));
    }

    private void retry(TicketJobs.Job job) {
        desk.tasks().run(() -> {
            jobs.retry(job);
            return job;
        }, queued -> {}, failure -> desk.say(Notice.warning(Failure.told(failure))));
    }

    private Row perhaps(SaleRecords.PrintDue due) {
        return new Row(words().tell("sell.print.perhaps", title(due.sale().entry().number(), due.lines().size())),
                words().tell("sell.print.perhaps.why"),
                List.of(new Way(words().tell("sell.print.again"), () -> again(due)),
                        new Way(words().tell("sell.print.mark"), () -> mark(due))));
    }

    private Message title(String number, int tickets) {
        return Message.of("sell.print.title", number, Message.counted("sell.tickets", tickets));
    }

    private void again(SaleRecords.PrintDue due) {
        settle(due);
        desk.wicket().printing().print(due.sale(), due.lines(), due.generation());
    }

    private void mark(SaleRecords.PrintDue due) {
        settle(due);
        desk.tasks().run(
                () -> desk.wicket().recordPrinted().printed(due.sale().entry(), due.lines(), due.generation(), ""),
                recorded -> desk.say(Notice.done("sell.print.marked", due.sale().entry().number())), failure -> {
                    dues.add(due);
                    desk.say(Notice.warning(Failure.told(failure)));
                    refresh();
                });
    }

    private void settle(SaleRecords.PrintDue due) {
        dues.remove(due);
        refresh();
    }
}
