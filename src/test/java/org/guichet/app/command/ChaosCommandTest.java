package org.guichet.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.guichet.app.HallFiles;
import org.guichet.app.Surroundings;
import org.guichet.app.central.BooksPlace;
import org.guichet.app.central.OpenBooks;
import org.guichet.central.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command refuses; what it does when it does not is shown by a run of real processes. */
class ChaosCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        return CommandLineRun.of(new ChaosCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute(words);
    }

    @Test
    void killsAtLeastOneAndOnlyOnDatabasesThatItKnows() {
        assertThat(run("--kills", "0", "--lang", "en")).isOne();
        assertThat(run("--kills", "1", "--database", "jdbc:oracle:x", "--lang", "en")).isOne();
        assertThat(err.toString()).contains("--kills 1 or more", "jdbc:oracle:x is no database for this");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aDatabaseFromWhichAHouseSellsIsLeftAlone(@TempDir Path folder) throws IOException {
        BooksPlace used = new BooksPlace(folder.resolve("centre"), "");
        try (OpenBooks books = OpenBooks.openOrBegin(used, Surroundings.ofMachine())) {
            books.importSeason(HallFiles.write(folder.resolve("season")), new Decision("test", ""));
        }
        assertThat(run("--kills", "1", "--database", "h2", "--out", folder.toString(), "--lang", "en")).isOne();
        assertThat(err.toString()).contains("A house sells from " + used.data() + " already");
        try (OpenBooks books = OpenBooks.open(used, Surroundings.ofMachine())) {
            assertThat(books.season().orElseThrow().season().code()).isEqualTo("hall");
            assertThat(books.lookAtHouse().look().counters()).isEmpty();
        }
    }
}
