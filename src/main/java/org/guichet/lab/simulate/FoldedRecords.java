package org.guichet.lab.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.guichet.inventory.SeatRecords;
import org.guichet.inventory.SeatState;
import org.guichet.journal.FoldedState;
import org.guichet.journal.ParkedEntry;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.kernel.SaleId;
import org.guichet.sale.SaleRecords;

/** What a counter remembers, answered from the fold of its journal in place of a database. */
final class FoldedRecords implements SaleRecords, SeatRecords {

    private final FoldedState fold;

    FoldedRecords(FoldedState fold) {
        this.fold = fold;
    }

    private List<Recorded<SaleEntry>> newestFirst() {
        return new ArrayList<>(fold.sales()).reversed();
    }

    @Override
    public Optional<Recorded<SaleEntry>> byId(SaleId id) {
        return fold.sale(id).isEmpty()
                ? Optional.empty()
                : fold.sales().stream().filter(sale -> sale.entry().id().equals(id)).findFirst();
    }

    @Override
    public Optional<Recorded<SaleEntry>> byNumber(String number) {
        return fold.sales().stream().filter(sale -> sale.entry().number().equals(number)).findFirst();
    }

    @Override
    public Optional<Recorded<SaleEntry>> last() {
        return fold.sales().stream().reduce((earlier, later) -> later);
    }

    @Override
    public List<Recorded<SaleEntry>> search(String words, int limit) {
        return newestFirst().stream().filter(sale -> sale.entry().number().contains(words)).limit(limit).toList();
    }

    @Override
    public boolean isVoided(SaleId id) {
        return fold.isVoided(id);
    }

    @Override
    public int reprints(SaleId id) {
        return fold.reprints(id);
    }

    @Override
    public List<PrintDue> printsDue() {
        return fold.sales().stream().filter(sale -> !fold.isVoided(sale.entry().id()))
                .map(sale -> new PrintDue(sale, fold.unprinted(sale.entry().id()), 0))
                .filter(due -> !due.lines().isEmpty()).toList();
    }

    @Override
    public List<ParkedEntry> parked() {
        return List.copyOf(fold.parked());
    }

    @Override
    public LocalDate lastBusinessDay() {
        return fold.lastBusinessDay().orElse(LocalDate.MIN);
    }

    @Override
    public int count() {
        return fold.sales().size();
    }

    @Override
    public boolean isGranted(int event) {
        return fold.wholeHouses().contains(event);
    }

    @Override
    public int grants() {
        return 0; // only a counter with no centre numbers its grants
    }

    @Override
    public void forEach(int event, BiConsumer<String, SeatState> reader) {
        fold.seats().filter(seat -> seat.event() == event).forEach(seat -> reader.accept(seat.seat(), seat.state()));
    }
}
