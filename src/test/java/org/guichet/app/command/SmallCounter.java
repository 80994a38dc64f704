package org.guichet.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.guichet.app.Surroundings;
import org.guichet.journal.file.FolderDisk;
import org.guichet.kernel.CountedIds;
import org.guichet.kernel.FixedTime;
import org.guichet.kernel.Language;

/** A counter of its own in a folder, with one game in a hall of one row of six seats, worked by commands. */
final class SmallCounter {

    static final int GAME = 31;

    private static final String SEASON = """
            format = 1
            [season]
            code = "s26"
            name = { fr = "Saison", en = "Season" }
            seller = { fr = "Vendeur", en = "Seller" }
            terms = { fr = "Ni repris", en = "No refund" }
            [[venue]]
            code = "hall"
            name = { fr = "Salle", en = "Hall" }
            time_zone = "America/Toronto"
            day_cut_off = 04:00
            plan = "hall.json"
            [[price_zone]]
            code = "A"
            name = { fr = "Zone A", en = "Zone A" }
            [[price_type]]
            letter = "A"
            code = 1
            name = { fr = "Adulte", en = "Adult" }
            [[price_type]]
            letter = "C"
            code = 2
            name = { fr = "Accompagnateur", en = "Companion" }
            needs = { fr = "CAL vérifiée", en = "CAL checked" }
            companion = true
            [prices.regular]
            taxes = "included"
            [prices.regular.zones]
            A = { A = "38.02", C = "0" }
            [[event]]
            number = 31
            name = { fr = "Match", en = "Game" }
            venue = "hall"
            start = 2026-05-02T19:30
            doors = 2026-05-02T18:30
            sales = { opens = 2026-01-01T00:00, closes = 2026-05-02T20:00 }
            prices = "regular"
            """;

    final Path folder;
    final Path season;
    final FixedTime time = new FixedTime("2026-05-02T22:00:00Z");
    private final Surroundings around;
    Language language = Language.EN;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    SmallCounter(Path folder) throws IOException {
        this.folder = folder;
        this.around = new Surroundings(time, new CountedIds(), () -> "boot", "machine", folder.resolve("anchors"),
                FolderDisk::at);
        this.season = Files.writeString(folder.resolve("season.toml"), SEASON);
        writePlan(6);
    }

    /** Replaces the plan beside the season file by one of so many seats. */
    void writePlan(int seats) throws IOException {
        List<String> row = new ArrayList<>();
        for (int n = 1; n <= seats; n++) {
            row.add("{\"seat_guid\": \"seat-%d\", \"seat_number\": \"%d\", \"category\": \"A\", \"position\": {\"x\": %d, \"y\": 9}}"
                    .formatted(n, n, n * 12));
        }
        Files.writeString(folder.resolve("hall.json"),
                """
                        {"name": "Hall", "categories": [{"name": "A", "color": "#0072B2"}], "size": {"width": 100, "height": 100},
                         "zones": [{"name": "101", "position": {"x": 0, "y": 0}, "rows": [
                          {"row_number": "A", "position": {"x": 0, "y": 0}, "seats": [%s]}]}]}
                        """
                        .formatted(String.join(",\n", row)));
    }

    void changeSeason(String passage, String instead) throws IOException {
        String text = Files.readString(season);
        if (!text.contains(passage)) {
            throw new AssertionError("no such passage: " + passage);
        }
        Files.writeString(season, text.replace(passage, instead));
    }

    int importSeason() {
        return run(new SeasonCommand(around), List.of("import", season.toString()));
    }

    /** Begins the store, without a season. */
    int begin() {
        return run(new PlanCommand(around), List.of("import", folder.resolve("hall.json").toString()));
    }

    /** Tickets go to {@code tickets} in the folder. */
    int sell(String... more) {
        return sellAt(GAME, more);
    }

    int sellAt(int event, String... more) {
        return run(new SellCommand(around),
                List.of("--event", String.valueOf(event), "--out", folder.resolve("tickets").toString()), more);
    }

    int exportKeys(String... more) {
        return run(new KeysCommand(around), List.of("export"), more);
    }

    int printer(PrinterCommand.Names names, String verb, String... more) {
        return run(new PrinterCommand(around, names), List.of(verb), more);
    }

    int listPrinters(PrinterCommand.Names names) {
        out = new StringWriter();
        err = new StringWriter();
        return CommandLineRun.of(new PrinterCommand(around, names)).setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err)).execute("list", "--lang", language.code());
    }

    int run(Object command, List<String> words, String... more) {
        out = new StringWriter();
        err = new StringWriter();
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("--store", store().toString(), "--lang", language.code()));
        all.addAll(List.of(more));
        return CommandLineRun.of(command).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    Path store() {
        return folder.resolve("store");
    }

    /** What the last command said on standard output. */
    String out() {
        return out.toString();
    }

    /** What the last command said on standard error. */
    String err() {
        return err.toString();
    }

    /** How many entries the journal has. */
    long entries() {
        int status = run(new JournalCommand(), List.of("export"));
        if (status != 0) {
            throw new AssertionError(err());
        }
        return out().lines().count();
    }
}
