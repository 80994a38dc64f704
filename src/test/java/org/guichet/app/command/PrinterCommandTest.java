package org.guichet.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guichet.app.SettingsFile;
import org.guichet.kernel.Message;
import org.guichet.ticketing.spool.PrintFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrinterCommandTest {

    @TempDir
    Path folder;

    private SmallCounter counter;
    private PrinterCommand.Names names = () -> List.of("Zébra 1", "Laser");

    @BeforeEach
    void open() throws IOException {
        counter = new SmallCounter(folder);
        assertThat(counter.importSeason()).as(counter.err()).isZero();
    }

    @Test
    void listsThePrintersOfTheSystem() {
        assertThat(list()).isZero();
        assertThat(counter.out()).isEqualTo("Zébra 1\nLaser\n");
        names = List::of;
        assertThat(list()).isZero();
        assertThat(counter.out()).isEmpty();
        assertThat(counter.err()).contains("no printer");
    }

    @Test
    void theCounterKeepsThePrinterThatIsChosen() throws IOException {
        assertThat(counter.printer(names, "use", "Zébra 1")).as(counter.err()).isZero();
        assertThat(printer()).isEqualTo("Zébra 1");
        assertThat(counter.printer(names, "use", "Nowhere")).isEqualTo(1);
        assertThat(counter.err()).isEqualTo("There is no printer “Nowhere”. Those of the system: Zébra 1, Laser.\n");
        assertThat(printer()).isEqualTo("Zébra 1");
        assertThat(counter.printer(names, "use")).isZero();
        assertThat(counter.out()).contains(counter.store().resolve("tickets").toString());
        assertThat(printer()).isEmpty();
    }

    @Test
    void aTrialIsPrintedWhereTicketsGoAndAdmitsNobody() throws IOException {
        long entries = counter.entries();
        Path keys = folder.resolve("keys.json");
        assertThat(counter.exportKeys("--out", keys.toString())).isZero();

        assertThat(counter.printer(names, "test")).as(counter.err()).isZero();

        Path tickets = counter.store().resolve("tickets");
        Path page = tickets.resolve("test.pdf");
        assertThat(counter.out()).contains(tickets.toString());
        assertThat(counter.entries()).as("nothing was sold").isEqualTo(entries);
        java.io.StringWriter told = new java.io.StringWriter();
        assertThat(CommandLineRun.of(new TicketCommand()).setOut(new java.io.PrintWriter(told)).execute("verify",
                "--lang", "en", "--event", "31", "--keys", keys.toString(), "--at", "2026-05-02T23:00:00Z",
                page.toString())).isEqualTo(1);
        assertThat(told.toString()).contains("exercise, admits nobody");
    }

    @Test
    void aPrinterThatIsAwayIsToldWithWhatToDo() throws IOException {
        counter.printer(names, "use", "Laser");
        assertThat(counter.printer(names, "test")).isEqualTo(1);
        assertThat(counter.err()).contains("the tickets are kept").doesNotContain("Exception");
        names = () -> {
            throw new PrintFailure(Message.of("print.failed.lookup"));
        };
        assertThat(list()).isEqualTo(1);
        assertThat(counter.err()).startsWith("The system does not answer when asked for its printers.");
        assertThat(Files.exists(counter.store().resolve("tickets"))).isFalse();
    }

    private int list() {
        return counter.listPrinters(names);
    }

    private String printer() throws IOException {
        return SettingsFile.read(counter.store().resolve("settings.toml")).orElseThrow().printer();
    }
}
