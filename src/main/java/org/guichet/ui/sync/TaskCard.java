package org.guichet.ui.sync;

import java.util.stream.Collectors;
import org.guichet.i18n.Texts;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.Message;
import org.guichet.kernel.Moment;
import org.guichet.ui.common.Words;

/** A contradiction as a task: which sale, which seats, what happened, what to do. */
record TaskCard(Task task, String title, String seats, String what, String advice) {

    private static final int MOST_SEATS = 8;

    static TaskCard of(Task task, Moment at, Words words) {
        String why = Texts.has("sync.task." + task.why()) ? task.why() : "other";
        String what = words.tell("sync.task." + why, task.why());
        String advice = words.tell("sync.task." + why + ".do");
        return task.entry().entry() instanceof SaleEntry sale
                ? new TaskCard(task,
                        words.tell("sync.task.sale", sale.number(),
                                Message.counted("sell.tickets", sale.tickets().size()), sale.total(), at),
                        seats(sale, words), what, advice)
                : new TaskCard(task, words.tell("sync.task.entry", task.entry().sequence(), at), "", what, advice);
    }

    private static String seats(SaleEntry sale, Words words) {
        String first = sale.tickets().stream().limit(MOST_SEATS).map(TaskCard::seat)
                .collect(Collectors.joining(", "));
        int more = sale.tickets().size() - MOST_SEATS;
        return more > 0 ? words.tell("sync.task.more-seats", first, more) : first;
    }

    private static String seat(TicketLine ticket) {
        return (ticket.section() + " " + ticket.row() + " " + ticket.number()).replace("  ", " ");
    }
}
