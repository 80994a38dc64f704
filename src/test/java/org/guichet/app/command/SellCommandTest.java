package org.guichet.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SellCommandTest {

    @TempDir
    Path folder;

    private SmallCounter counter;
    private long imported;

    @BeforeEach
    void open() throws IOException {
        counter = new SmallCounter(folder);
        assertThat(counter.importSeason()).as(counter.err()).isZero();
        imported = counter.entries();
    }

    @Test
    void cashIsRoundedChangeToldAndTicketsPrinted() throws IOException {
        assertThat(counter.sell("--seats", "101A2-3", "--cash", "80.00")).as(counter.err()).isZero();

        // 2 x 38.02 = 76.04, in cash 76.05
        assertThat(counter.out().lines()).containsExactly("Change to give: $3.95.",
                "Sale G1-000001: 2 tickets, $76.04.");
        assertThat(tickets()).hasSize(1);
        assertThat(verified()).contains("valid: ticket G1-000001-1", "valid: ticket G1-000001-2");
    }

    @Test
    void aCardPaysToTheCentAndCashTheRest() {
        assertThat(counter.sell("--seats", "101A2", "--card", "R1:4242")).as(counter.err()).isZero();
        assertThat(counter.out()).isEqualTo("Sale G1-000001: 1 ticket, $38.02.\n");
        assertThat(counter.sell("--seats", "101A3", "--card", "R2:4242:30,00", "--cash", "10")).isZero();
        // 8.02 are left, in cash 8.00
        assertThat(counter.out()).startsWith("Change to give: $2.00.");
    }

    @Test
    void aPartyIsSeatedTogether() {
        assertThat(counter.sell("--seats", "2a", "--cash", "80")).as(counter.err()).isZero();
        assertThat(counter.sell("--seats", "4", "--card", "R1:4242")).as(counter.err()).isZero();
        assertThat(counter.sell("--seats", "1", "--cash", "40")).as("sold out").isEqualTo(1);
        assertThat(counter.out()).isEmpty();
        assertThat(counter.err()).isNotBlank().doesNotContain("[", "Exception");
    }

    @Test
    void whatAPriceTypeNeedsMustBeChecked() {
        assertThat(counter.sell("--seats", "1A1C", "--cash", "40")).isEqualTo(1);
        assertThat(counter.err()).contains("Companion", "CAL checked");
        assertThat(counter.sell("--seats", "1A1C", "--cash", "40", "--checked")).as(counter.err()).isZero();
        assertThat(counter.out()).endsWith("Sale G1-000001: 2 tickets, $38.02.\n");
    }

    @Test
    void aSeatIsSoldOnce() {
        assertThat(counter.sell("--seats", "101A2", "--cash", "40")).isZero();
        assertThat(counter.sell("--seats", "101A2", "--cash", "40")).isEqualTo(1);
        assertThat(counter.err()).isEqualTo("Seat 101 A 2: already sold.\n");
    }

    @Test
    void whatIsNotThereIsRefusedInWords() {
        for (String seats : List.of("101A7", "109A1", "2Z", "0", "9999999999", "", "%s", "101A1-999999999")) {
            refused("--seats", seats, "--cash", "40");
        }
        refused("--seats", "101A1", "--type", "Z", "--cash", "40");
        refused("--seats", "101A1", "--type", "AA", "--cash", "40");
        refused("--seats", "2", "--zone", "Z", "--cash", "80");
        assertThat(counter.entries()).isEqualTo(imported);
    }

    @Test
    void absurdCashIsRefusedInWords() {
        for (String cash : List.of("0", "-40", "38.02", "37.95", "0.001", "1e400000000", "1e-400000000",
                "92233720368547758.07", "-92233720368547758.08", "99999.95")) {
            refused("--seats", "101A2", "--cash=" + cash);
        }
        refused("--seats", "101A2", "--cash=1e999999999");
        assertThat(counter.entries()).isEqualTo(imported);
    }

    @Test
    void anAbsurdCardIsRefusedInWords() {
        for (String card : List.of("R1", "R1:42", "R1:4242:-5", "R1:4242:0", "R1:4242:x", "R1:4242:1e400000000",
                "R1:4242:-92233720368547758.08", ":4242", "R1:4242:38.02:1", "R1:4242:40")) {
            refused("--seats", "101A2", "--card", card);
        }
        refused("--seats", "101A2", "--card", "R1:4242:-999999999.99", "--card", "R2:4242:999999999.99");
        assertThat(counter.entries()).isEqualTo(imported);
    }

    @Test
    void anUnknownEventOrAWrongMomentIsRefused() {
        assertThat(counter.sellAt(7, "--seats", "101A2", "--cash", "40")).isEqualTo(1);
        assertThat(counter.err()).contains("7");
        counter.time.set("2026-05-03T00:00:01Z");
        refused("--seats", "101A2", "--cash", "40");
        assertThat(counter.err()).contains("Game");
        assertThat(counter.entries()).isEqualTo(imported);
    }

    @Test
    void withoutASeasonThereIsNothingToSell() throws IOException {
        counter = new SmallCounter(Files.createDirectory(folder.resolve("other")));
        Files.createDirectories(counter.store());
        assertThat(counter.sell("--seats", "101A2", "--cash", "40")).isEqualTo(1);
        assertThat(counter.err()).startsWith("There is no counter in ");
        assertThat(counter.store()).as("nothing was begun").isEmptyDirectory();
        assertThat(counter.begin()).as(counter.err()).isZero();
        assertThat(counter.sell("--seats", "101A2", "--cash", "40")).isEqualTo(1);
        assertThat(counter.err()).contains("This counter has no season yet");
    }

    @Test
    void aSaleWhoseTicketsCannotBePrintedIsRecordedAndSaysSo() throws IOException {
        Files.createDirectories(folder.resolve("tickets").resolve("G1-000001.pdf").resolve("in the way"));

        assertThat(counter.sell("--seats", "101A2", "--cash", "40")).isEqualTo(1);

        assertThat(counter.out()).contains("Sale G1-000001: 1 ticket");
        assertThat(counter.err()).contains("Sale G1-000001 is recorded, but its tickets are not printed");
    }

    @Test
    void aFolderThatTakesNoTicketsIsFoundOutBeforeTheSale() throws IOException {
        Files.writeString(folder.resolve("tickets"), "a file where the folder should be");

        assertThat(counter.sell("--seats", "101A2", "--cash", "40")).isEqualTo(1);

        assertThat(counter.out()).isEmpty();
        assertThat(counter.err()).contains(folder.resolve("tickets").toString(), "Nothing was changed");
        assertThat(counter.entries()).isEqualTo(imported);
    }

    @Test
    void amountsTakeACommaAsWellAsAPoint() {
        assertThat(counter.sell("--seats", "101A2", "--cash", "40,00")).as(counter.err()).isZero();
        assertThat(counter.out()).startsWith("Change to give: $2.00.");
        assertThat(counter.sell("--seats", "101A3", "--cash", "40,5 $")).as(counter.err()).isZero();
    }

    private void refused(String... words) {
        assertThat(counter.sell(words)).as(List.of(words).toString()).isEqualTo(1);
        assertThat(counter.out()).isEmpty();
        assertThat(counter.err().lines()).as(List.of(words).toString()).hasSize(1)
                .noneMatch(line -> line.isBlank() || line.contains("Exception") || line.startsWith("["));
        assertThat(counter.err()).hasSizeLessThan(200);
    }

    private List<Path> tickets() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("tickets"))) {
            return files.toList();
        }
    }

    private String verified() throws IOException {
        Path keys = folder.resolve("keys.json");
        assertThat(counter.exportKeys("--out", keys.toString())).isZero();
        TicketCommand verify = new TicketCommand();
        java.io.StringWriter told = new java.io.StringWriter();
        CommandLineRun.of(verify).setOut(new java.io.PrintWriter(told)).execute("verify", "--lang", "en", "--event",
                String.valueOf(SmallCounter.GAME), "--keys", keys.toString(), "--at", "2026-05-02T23:00:00Z",
                tickets().getFirst().toString());
        return told.toString();
    }
}
