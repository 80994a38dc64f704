package org.guichet.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.guichet.journal.ParkedEntry;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.kernel.SaleId;
import org.guichet.sale.SaleRecords;
import org.jdbi.v3.core.Handle;

/** Answers about sales, each question on a reading connection of its own. */
final class StoredSales implements SaleRecords {

    private record Due(long part, List<Integer> lines) {}

    private final Database database;

    private final SaleFinder finder;

    StoredSales(Database database, SaleFinder finder) {
        this.database = database;
        this.finder = finder;
    }

    @Override
    public Optional<Recorded<SaleEntry>> byId(SaleId id) {
        return finder.find(id).stream().map(this::bySequence).flatMap(Optional::stream).findFirst();
    }

    @Override
    public Optional<Recorded<SaleEntry>> byNumber(String number) {
        return SaleNumber.parse(number).flatMap(said -> database.read(handle -> new SaleReader(handle)
                .bySequences(sequences(handle, "select sequence from sale where ordinal = ? order by sequence desc",
                        said.ordinal()))
                .stream().filter(sale -> said.means(sale.entry().number())).findFirst()));
    }

    @Override
    public Optional<Recorded<SaleEntry>> last() {
        return numbers("select sequence from sale order by sequence desc limit 1").stream().map(this::bySequence)
                .flatMap(Optional::stream).findFirst();
    }

    @Override
    public List<Recorded<SaleEntry>> search(String words, int limit) {
        SearchWords said = new SearchWords(words);
        return database.read(handle -> new SaleReader(handle).bySequences(said.isBlank()
                ? sequences(handle, "select sequence from sale order by sequence desc limit ?", limit)
                : SaleSearch.sequences(handle, said, limit)));
    }

    @Override
    public boolean isVoided(SaleId id) {
        return !numbers("select v.sale from sale s join voided v on v.sale = s.sequence where s.id = ?", id.value())
                .isEmpty();
    }

    @Override
    public int reprints(SaleId id) {
        return Math.toIntExact(numbers("""
                select coalesce(max(r.generation), 0) from sale s join reprint r on r.sale = s.sequence
                where s.id = ?""", id.value()).getFirst());
    }

    @Override
    public List<PrintDue> printsDue() {
        return database.read(handle -> {
            List<PrintDue> all = new ArrayList<>();
            SaleReader reader = new SaleReader(handle);
            List<Due> rows = handle.createQuery("select part, lines from print_due order by asked")
                    .map((row, _) -> new Due(row.getLong("part"), Rows.integers(row, "lines"))).list();
            for (Due due : rows) {
                reader.bySequence(Part.sequence(due.part()))
                        .ifPresent(sale -> all.add(new PrintDue(sale, due.lines(), Part.place(due.part()))));
            }
            return all;
        });
    }

    @Override
    public List<ParkedEntry> parked() {
        return database.read(handle -> new CartReader(handle).all());
    }

    @Override
    public LocalDate lastBusinessDay() {
        return database.read(handle -> handle.select("select business_day from applied").mapTo(LocalDate.class)
                .findOne().orElse(LocalDate.MIN));
    }

    @Override
    public int count() {
        return Math.toIntExact(numbers("select count(*) from sale").getFirst());
    }

    private Optional<Recorded<SaleEntry>> bySequence(long sequence) {
        return database.read(handle -> new SaleReader(handle).bySequence(sequence));
    }

    private List<Long> numbers(String sql, Object... parameters) {
        return database.read(handle -> sequences(handle, sql, parameters));
    }

    private static List<Long> sequences(Handle handle, String sql, Object... parameters) {
        return handle.select(sql, parameters).mapTo(Long.class).list();
    }
}
