package org.guichet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guichet.inventory.SeatState;
import org.guichet.journal.FoldedState;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.file.FolderDisk;
import org.guichet.journal.file.JournalReport;
import org.guichet.journal.file.VerifyingReader;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.SaleId;
import org.guichet.sale.AtOnce;
import org.guichet.sale.SaleRecords.PrintDue;
import org.guichet.store.CounterStore;
import org.guichet.store.OpeningListener;
import org.guichet.ticketing.pdf.TicketScan;

/** The next start after an evening that ended anywhere: whether what was promised still holds. */
final class Aftermath {

    private static final int EVENTS = 2;

    private final Path root;
    private final List<String> told;
    private final String when;

    /** @param told what the evening had promised before it ended */
    Aftermath(Path root, List<String> told, String when) {
        this.root = root;
        this.told = told;
        this.when = when;
    }

    /** @return whether the view was made anew */
    boolean check(Surroundings around) throws IOException, InterruptedException {
        Map<String, byte[]> onPaper = onPaper();
        boolean rebuilt;
        int sales;
        try (OpenStore store = open(around); Workers workers = new Workers()) {
            rebuilt = store.view().opened().rebuilt().isPresent();
            FoldedState fold = FoldedState.of(store.journal());
            agree(store.view(), fold);
            nothingPromisedIsLost(fold);
            nothingIsOnPaperThatIsNotRecorded(fold, onPaper);
            if (!told.contains("season ")) {
                store.importSeason(Evening.season(root));
            }
            Clerk clerk = new Clerk(Counter.open(store, workers.printer()).orElseThrow(), workers);
            numbersAreDense(fold);
            whatWasSoldStaysSold(clerk, fold);
            settlePrints(clerk, store, onPaper);
            sellParked(clerk);
            clerk.takeBest(HallFiles.FIRST, 2);
            clerk.print(clerk.pay(), 0);
            assertThat(store.view().printsDue()).as(when).isEmpty();
            sales = FoldedState.of(store.journal()).sales().size();
        }
        theJournalIsSound();
        try (OpenStore store = OpenStore.openAnew(Evening.store(root), around, OpeningListener.NONE)) {
            FoldedState fold = FoldedState.of(store.journal());
            assertThat(fold.sales()).as(when).hasSize(sales);
            numbersAreDense(fold);
            agree(store.view(), fold);
        }
        return rebuilt;
    }

    private OpenStore open(Surroundings around) throws IOException {
        return OpenStore.open(Evening.store(root), around, OpeningListener.NONE);
    }

    private void agree(CounterStore view, FoldedState fold) {
        List<Recorded<SaleEntry>> sales = List.copyOf(fold.sales());
        assertThat(view.sequence()).as(when).isEqualTo(fold.sequence());
        assertThat(view.search("", 100)).as(when).isEqualTo(sales.reversed());
        assertThat(view.count()).as(when).isEqualTo(sales.size());
        assertThat(view.lastBusinessDay()).as(when).isEqualTo(fold.lastBusinessDay().orElse(java.time.LocalDate.MIN));
        assertThat(view.parked()).as(when).containsExactlyInAnyOrderElementsOf(fold.parked());
        for (Recorded<SaleEntry> sale : sales) {
            assertThat(view.isVoided(sale.entry().id())).as(when).isEqualTo(fold.isVoided(sale.entry().id()));
            assertThat(view.reprints(sale.entry().id())).as(when).isEqualTo(fold.reprints(sale.entry().id()));
        }
        for (int event = 1; event <= EVENTS; event++) {
            assertThat(seats(view, event)).as(when).isEqualTo(seats(fold, event));
        }
        assertThat(due(view)).as(when).isEqualTo(due(fold));
    }

    private static Map<String, SeatState> seats(CounterStore view, int event) {
        Map<String, SeatState> seats = new TreeMap<>();
        view.forEach(event, seats::put);
        return seats;
    }

    private static Map<String, SeatState> seats(FoldedState fold, int event) {
        Map<String, SeatState> seats = new TreeMap<>();
        fold.seats().filter(seat -> seat.event() == event).forEach(seat -> seats.put(seat.seat(), seat.state()));
        return seats;
    }

    private static Map<String, List<Integer>> due(CounterStore view) {
        Map<String, List<Integer>> due = new TreeMap<>();
        for (PrintDue print : view.printsDue()) {
            due.put(print.sale().entry().number(), print.lines());
        }
        return due;
    }

    private static Map<String, List<Integer>> due(FoldedState fold) {
        Map<String, List<Integer>> due = new TreeMap<>();
        for (Recorded<SaleEntry> sale : fold.sales()) {
            List<Integer> lines = fold.unprinted(sale.entry().id());
            if (!fold.isVoided(sale.entry().id()) && !lines.isEmpty()) {
                due.put(sale.entry().number(), lines);
            }
        }
        return due;
    }

    private void nothingPromisedIsLost(FoldedState fold) {
        Map<String, SaleId> sales = new TreeMap<>();
        fold.sales().forEach(sale -> sales.put(sale.entry().number(), sale.entry().id()));
        List<String> parked = new ArrayList<>();
        fold.parked().forEach(cart -> parked.add(cart.sale().value().toString()));
        fold.sales().forEach(sale -> parked.add(sale.entry().id().value().toString())); // taken back and sold
        for (String line : told) {
            String what = line.substring(0, line.lastIndexOf(' '));
            String which = line.substring(line.lastIndexOf(' ') + 1);
            String promise = when + ": " + line;
            SaleId id = sales.getOrDefault(which, new SaleId(new UUID(0, 0)));
            switch (what) {
                case "sold" -> assertThat(sales).as(promise).containsKey(which);
                case "voided" -> assertThat(fold.isVoided(id)).as(promise).isTrue();
                case "reprinted" -> assertThat(fold.reprints(id)).as(promise).isOne();
                case "printed" -> assertThat(Evening.store(root).tickets().resolve(which + ".pdf")).as(promise)
                        .exists();
                case "printed again" -> assertThat(fold.unprinted(id)).as(promise)
                        .isEmpty();
                case "parked" -> assertThat(parked).as(promise).contains(which);
                default -> assertThat(what).as(promise).isIn("season", "closed");
            }
        }
    }

    /** The files of the folder printer by name of the job. */
    private Map<String, byte[]> onPaper() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(Evening.store(root).tickets())) {
            try (Stream<Path> all = Files.list(Evening.store(root).tickets())) {
                for (Path file : all.filter(one -> one.toString().endsWith(".pdf")).toList()) {
                    files.put(file.getFileName().toString().replace(".pdf", ""), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private void nothingIsOnPaperThatIsNotRecorded(FoldedState fold, Map<String, byte[]> onPaper) {
        List<String> recorded = new ArrayList<>();
        for (Recorded<SaleEntry> sale : fold.sales()) {
            recorded.add(sale.entry().number());
            IntStream.rangeClosed(1, fold.reprints(sale.entry().id()))
                    .forEach(reprint -> recorded.add(sale.entry().number() + "-r" + reprint));
        }
        assertThat(recorded).as(when).containsAll(onPaper.keySet());
        onPaper.values().forEach(pdf -> assertThat(new String(pdf, StandardCharsets.ISO_8859_1).strip()).as(when)
                .startsWith("%PDF-").endsWith("%%EOF"));
    }

    private void numbersAreDense(FoldedState fold) {
        assertThat(fold.sales().stream().map(sale -> sale.entry().number())).as(when).containsExactlyElementsOf(
                IntStream.rangeClosed(1, fold.sales().size()).mapToObj("G1-%06d"::formatted).toList());
    }

    private void whatWasSoldStaysSold(Clerk clerk, FoldedState fold) {
        for (Recorded<SaleEntry> sale : fold.sales()) {
            if (!fold.isVoided(sale.entry().id())) {
                sale.entry().tickets()
                        .forEach(ticket -> assertThatThrownBy(
                                () -> clerk.take(ticket.event(), ticket.row() + "-" + ticket.number())).as(when)
                                .isInstanceOf(Refusal.class));
            }
        }
    }

    /** Prints what perhaps was printed: what comes out has the very token of what may have come out before. */
    private void settlePrints(Clerk clerk, OpenStore store, Map<String, byte[]> before)
            throws IOException, InterruptedException {
        for (PrintDue due : store.view().printsDue()) {
            String name = due.sale().entry().number() + (due.generation() == 0 ? "" : "-r" + due.generation());
            clerk.print(due.sale(), due.lines(), due.generation());
            List<Optional<String>> tokens = TicketScan.read(onPaper().getOrDefault(name, new byte[0]));
            assertThat(tokens).as(when).hasSize(due.lines().size()).doesNotContain(Optional.empty());
            byte[] earlier = before.get(name);
            if (earlier != null) {
                assertThat(TicketScan.read(earlier)).as(when).isEqualTo(tokens);
            }
        }
    }

    private void sellParked(Clerk clerk) throws InterruptedException {
        for (var parked : clerk.wicket().parkCarts().parked()) {
            assertThat(clerk.wicket().parkCarts().takeBack(parked.sale(), clerk.wicket().cart(), new AtOnce())).as(when)
                    .hasSameSizeAs(parked.lines());
            clerk.print(clerk.pay(), 0);
        }
    }

    private void theJournalIsSound() throws IOException {
        JournalReport report = new VerifyingReader(FolderDisk.existing(Evening.store(root).journal()),
                new JsonEntryCodec()).verify();
        assertThat(report.fault()).as(when).isEmpty();
    }
}
