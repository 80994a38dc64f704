package org.guichet.ui.sync;

import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichet.i18n.Texts;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.Message;
import org.guichet.kernel.Moment;
import org.guichet.ui.common.Icon;
import org.guichet.ui.common.Words;

/**
 * A task as it is read: what it is about, what happened, what to do.
 *
 * @param strong what is looked for first; may be empty, as the advice
 */
record TaskCard(Task task, Kind kind, String title, String strong, String what, String advice) {

    private static final int MOST_SEATS = 8;

    /** How it looks, by what it asks of the clerk. */
    enum Kind {
        TO_SETTLE(Icon.WARNING), TO_READ(Icon.LETTER), TO_KNOW(Icon.SYNC);

        final Icon icon;

        Kind(Icon icon) {
            this.icon = icon;
        }
    }

    /** The clerk may put it away. */
    boolean isPutAway() {
        return !(task instanceof Task.LaterSeason);
    }

    /**
     * @param place names the event and the price zone of a recall
     * @param moment a moment at the venue
     */
    static TaskCard of(Task task, Function<Task.Recall, String> place, Function<Instant, Moment> moment, Words words) {
        return switch (task) {
            case Task.Contradiction found -> of(found, moment.apply(found.entry().at()), words);
            case Task.Message told -> new TaskCard(task, Kind.TO_READ,
                    words.tell("sync.task.message", moment.apply(told.at())), told.message().in(words.language()), "",
                    "");
            case Task.Recall recall -> new TaskCard(task, Kind.TO_KNOW,
                    words.tell("sync.task.recall", moment.apply(recall.at())), place.apply(recall),
                    given(recall, words), words.tell("sync.task.recall.do"));
            case Task.LaterSeason _ -> new TaskCard(task, Kind.TO_KNOW, words.tell("sync.task.season"), "",
                    words.tell("sync.task.season.what"), words.tell("sync.task.season.do"));
        };
    }

    private static String given(Task.Recall recall, Words words) {
        String last = words.tell(recall.given() == 0
                ? Message.counted("sync.task.recall.none", recall.asked())
                : Message.counted("sync.task.recall.given", recall.given(), recall.asked()));
        return recall.givenInAll() == recall.given()
                ? last
                : last + " " + words.tell("sync.task.recall.in-all", recall.givenInAll());
    }

    private static TaskCard of(Task.Contradiction task, Moment at, Words words) {
        String why = Texts.has("sync.task." + task.why() + ".do") ? task.why() : "other";
        String what = words.tell("sync.task." + why, task.why());
        String advice = words.tell("sync.task." + why + ".do");
        return task.entry().entry() instanceof SaleEntry sale
                ? new TaskCard(task, Kind.TO_SETTLE,
                        words.tell("sync.task.sale", sale.number(),
                                Message.counted("sell.tickets", sale.tickets().size()), sale.total(), at),
                        seats(sale, words), what, advice)
                : new TaskCard(task, Kind.TO_SETTLE, words.tell("sync.task.entry", task.entry().sequence(), at), "",
                        what, advice);
    }

    private static String seats(SaleEntry sale, Words words) {
        String first = sale.tickets().stream().limit(MOST_SEATS).map(TaskCard::seat)
                .collect(Collectors.joining(", "));
        int more = sale.tickets().size() - MOST_SEATS;
        return more > 0 ? words.tell(Message.counted("sync.task.more-seats", more, first)) : first;
    }

    private static String seat(TicketLine ticket) {
        return (ticket.section() + " " + ticket.row() + " " + ticket.number()).replace("  ", " ");
    }
}
