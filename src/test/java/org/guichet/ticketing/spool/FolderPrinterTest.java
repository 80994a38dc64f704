package org.guichet.ticketing.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.guichet.kernel.SaleId;
import org.guichet.ticketing.SampleTickets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPrinterTest {

    @TempDir
    Path folder;

    private static PrintJob job(int generation) {
        return new PrintJob(1, new SaleId(new UUID(1, 318)), "G2-000318", List.of(1), generation,
                List.of(SampleTickets.sale().first()));
    }

    @Test
    void leavesOneFileAJobNamedAfterTheSale() throws Exception {
        FolderPrinter printer = new FolderPrinter(folder.resolve("new/tickets"));
        printer.print(job(0), new byte[]{1, 2, 3});
        printer.print(job(1), new byte[]{4});
        try (var files = Files.list(folder.resolve("new/tickets"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("G2-000318.pdf",
                    "G2-000318-r1.pdf");
        }
        assertThat(Files.readAllBytes(printer.file(job(0)))).containsExactly(1, 2, 3);
    }

    @Test
    void aTicketFileIsOnDiskBeforeItCountsAsPrinted() throws Exception {
        StepsOfADisk disk = new StepsOfADisk();
        new FolderPrinter(folder, () -> disk).print(job(0), new byte[]{1, 2, 3});
        assertThat(disk.steps()).containsExactly("create G2-000318.pdf.part", "write 3", "force", "close",
                "rename to G2-000318.pdf", "force the folder");
    }

    @Test
    void aFileThatCannotBeForcedIsNotPrinted() {
        StepsOfADisk disk = new StepsOfADisk().failing("force");
        assertThatThrownBy(() -> new FolderPrinter(folder, () -> disk).print(job(0), new byte[]{1}))
                .isInstanceOf(PrintFailure.class);
        assertThat(disk.steps()).last().isEqualTo("delete G2-000318.pdf.part");
    }

    @Test
    void aNameThatCannotBeForcedIsNotPrinted() {
        StepsOfADisk disk = new StepsOfADisk().failing("force the folder");
        assertThatThrownBy(() -> new FolderPrinter(folder, () -> disk).print(job(0), new byte[]{1}))
                .isInstanceOf(PrintFailure.class);
    }

    @Test
    void writesTheSameJobAgainOverItself() throws Exception {
        FolderPrinter printer = new FolderPrinter(folder);
        printer.print(job(0), new byte[]{1});
        printer.print(job(0), new byte[]{2});
        assertThat(Files.readAllBytes(printer.file(job(0)))).containsExactly(2);
    }

    @Test
    void saysWhatToDoWhenTheFolderCannotBeUsed() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        assertThatThrownBy(() -> new FolderPrinter(file).print(job(0), new byte[]{1}))
                .isInstanceOfSatisfying(PrintFailure.class,
                        e -> assertThat(e.reason().key()).isEqualTo("print.failed.folder"));
    }

    @Test
    void leavesNoHalfFileWhenTheDiskIsFull() throws IOException {
        Path full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(full), "a device that is always full");
        Files.createSymbolicLink(folder.resolve("G2-000318.pdf.part"), full);
        assertThatThrownBy(() -> new FolderPrinter(folder).print(job(0), new byte[10_000]))
                .isInstanceOf(PrintFailure.class);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
