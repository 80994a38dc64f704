package org.guichet.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.catalogue.toml.SeasonFile;
import org.guichet.kernel.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeasonCommandTest {

    @TempDir
    Path folder;

    private SmallCounter counter;

    @BeforeEach
    void name() throws IOException {
        counter = new SmallCounter(folder);
    }

    @Test
    void importsAndThenHasNothingToChange() {
        assertThat(counter.importSeason()).as(counter.err()).isZero();
        assertThat(counter.out()).isEqualTo("Season imported: Season, 1 event.\n");
        long entries = counter.entries();

        for (int again = 0; again < 3; again++) {
            assertThat(counter.importSeason()).isZero();
            assertThat(counter.out()).startsWith("Nothing to change: Season");
        }
        assertThat(counter.entries()).isEqualTo(entries);
    }

    @Test
    void updatesWhatWasSoldFromWithoutDoublingIt() throws IOException {
        counter.importSeason();
        counter.sell("--seats", "101A2", "--cash", "40");
        counter.changeSeason("38.02", "50.00");
        counter.writePlan(8);

        assertThat(counter.importSeason()).as(counter.err()).isZero();

        assertThat(counter.out()).startsWith("Season imported");
        assertThat(counter.sell("--seats", "101A2", "--cash", "50")).isEqualTo(1);
        assertThat(counter.err()).contains("101 A 2: already sold");
        assertThat(counter.sell("--seats", "101A8", "--cash", "50")).as(counter.err()).isZero();
        assertThat(counter.out()).contains("$50.00");
    }

    @Test
    void theSameSeasonAgainPutsLostAndDamagedFilesBack() throws IOException {
        counter.importSeason();
        for (boolean lost : new boolean[]{true, false}) {
            for (Path file : files("files")) {
                Files.delete(file);
                if (!lost) {
                    Files.writeString(file, "damage");
                }
            }
            assertThat(counter.sell("--seats", "101A1", "--cash", "40")).isEqualTo(1);
            assertThat(counter.err()).contains("import the same season file with its plans again");

            assertThat(counter.importSeason()).as(counter.err()).isZero();

            assertThat(counter.out()).startsWith("Nothing to change");
        }
        assertThat(counter.sell("--seats", "101A1", "--cash", "40")).as(counter.err()).isZero();
    }

    @Test
    void warnsOfLettersThatTicketsCannotShow() throws IOException {
        Path plan = folder.resolve("hall.json");
        Files.writeString(plan, Files.readString(plan).replace("\"101\"", "\"席é\"").replace("\"6\"", "\"6😀\""));
        assertThat(counter.importSeason()).as(counter.err()).isZero();
        assertThat(counter.err()).isEqualTo(
                "hall.json: Tickets will show □ instead of: 席😀. Name those places with other letters.\n");
    }

    @Test
    void refusesToOrphanASoldSeatAndKeepsTheOldSeason() throws IOException {
        counter.importSeason();
        counter.sell("--seats", "101A6", "--cash", "40");
        long entries = counter.entries();
        counter.writePlan(5);

        assertThat(counter.importSeason()).isEqualTo(1);

        assertThat(counter.err()).startsWith("event 31: ").contains("101 A 6");
        assertThat(counter.entries()).isEqualTo(entries);
        assertThat(counter.sell("--seats", "101A5", "--cash", "40")).as(counter.err()).isZero();
    }

    @Test
    void tellsEveryFaultOfSeasonAndPlanWithItsPlaceInTheUsersLanguage() throws IOException {
        counter.changeSeason("[prices.regular.zones]", "[prices.regular.zone]");
        Files.writeString(folder.resolve("hall.json"),
                Files.readString(folder.resolve("hall.json")).replace("seat-2", "seat-1"));

        counter.language = Language.FR;
        assertThat(counter.importSeason()).isEqualTo(1);

        assertThat(counter.err().lines()).contains("hall.json, zones[0].rows[0].seats[1].seat_guid\u00a0: "
                + "L’identifiant seat-1 est utilisé deux fois.")
                .anyMatch(line -> line.startsWith("season.toml, ligne 26, colonne "))
                .allMatch(line -> line.startsWith("season.toml, ligne ") || line.startsWith("hall.json, "));
        assertThat(counter.sell("--seats", "101A1", "--cash", "40")).as("nothing was imported").isEqualTo(1);
    }

    @Test
    void warnsOfAnOlderPlanAndTakesIt() throws IOException {
        Path plan = folder.resolve("hall.json");
        Files.writeString(plan, Files.readString(plan).replace("\"size\": {\"width\": 100, \"height\": 100},", ""));

        assertThat(counter.importSeason()).isZero();

        assertThat(counter.err()).startsWith("hall.json, size: ");
    }

    @Test
    void anEmptySidecarIsNoSidecar() throws IOException {
        counter.changeSeason("plan = \"hall.json\"", "plan = \"hall.json\"\nsidecar = \"extras.json\"");
        assertThat(counter.importSeason()).isEqualTo(1);
        assertThat(counter.err()).contains("extras.json: This file is missing.");
        Files.writeString(folder.resolve("extras.json"), "");
        assertThat(counter.importSeason()).isEqualTo(1);
        assertThat(counter.err()).contains("extras.json: The file is empty.");
    }

    @Test
    void aFileThatIsNotThereOrIsNoSeasonIsRefused() throws IOException {
        Files.delete(counter.season);
        assertThat(counter.importSeason()).isEqualTo(1);
        assertThat(counter.err()).contains("season.toml").doesNotContain("Exception");
        Files.write(counter.season, new byte[SeasonFile.LONGEST + 1]);
        assertThat(counter.importSeason()).isEqualTo(1);
        assertThat(counter.err().lines()).hasSize(1);
        Files.delete(folder.resolve("hall.json"));
        counter = new SmallCounter(folder);
        Files.delete(folder.resolve("hall.json"));
        assertThat(counter.importSeason()).isEqualTo(1);
        assertThat(counter.err()).contains("hall.json");
        assertThat(counter.run(new SeasonCommand(), List.of())).as("no verb").isEqualTo(2);
    }

    private List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(counter.store().resolve(folder))) {
            return files.toList();
        }
    }
}
