package org.guichet.central;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.central.Chains.Chain;
import org.guichet.central.Register.Heard;
import org.guichet.journal.EntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.wire.DayReport;
import org.guichet.wire.Reconciliation;

/** What managers read of a business day. Reads every sale of the day: for a few people, not for many. Safe from any thread. */
public final class DayBook {

    private final Books books;
    private final EntryCodec codec;

    public DayBook(Books books, EntryCodec codec) {
        this.books = books;
        this.codec = codec;
    }

    /** What the house took in, as far as the counters have told. */
    public DayReport report(LocalDate day) {
        return books.inTransaction(transaction -> DayTotals.read(transaction, codec, day).report(day));
    }

    /** What is here of each counter, against what it says. */
    public Reconciliation reconcile(LocalDate day) {
        return books.inTransaction(transaction -> {
            DayTotals totals = DayTotals.read(transaction, codec, day);
            Map<CounterId, List<Cases.Case>> cases = transaction.cases().all().stream()
                    .collect(Collectors.groupingBy(Cases.Case::counter));
            List<Reconciliation.Line> lines = new ArrayList<>();
            for (Enrolment enrolment : transaction.register().enrolments()) {
                lines.add(line(transaction, enrolment, totals.of(enrolment.counter()),
                        cases.getOrDefault(enrolment.counter(), List.of())));
            }
            return new Reconciliation(day, lines);
        });
    }

    private static Reconciliation.Line line(Transaction books, Enrolment enrolment, DayTotals.OfCounter day,
            List<Cases.Case> cases) {
        Chain chain = books.chains().chain(enrolment.counter());
        Optional<Heard> heard = books.register().heard(enrolment.counter());
        long open = cases.stream().filter(each -> each.resolved().isEmpty()).count();
        return new Reconciliation.Line(enrolment.counter(), enrolment.name(), enrolment.state().name(),
                chain.accepted(), chain.head(),
                heard.map(said -> new Reconciliation.Heard(said.sequence(), said.at())).orElse(null), day.sales(),
                day.voids(), day.takings().total(), cases.size(), open);
    }
}
