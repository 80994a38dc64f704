package org.guichet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.guichet.catalogue.toml.DemoSeason;
import org.guichet.kernel.Language;
import org.guichet.seating.codec.PlanJson;
import org.guichet.seating.generate.ArenaGenerator;
import org.guichet.seating.generate.GeneratedPlan;
import org.guichet.seating.generate.StadiumGenerator;

/** The season to try the counter with: two linked games in an arena and a final in a stadium. */
public final class DemoFiles {

    private DemoFiles() {}

    /**
     * Writes the season file, its plans and their sidecars into a folder.
     *
     * @param today moves the dates, so that there is always something on sale
     * @return the season file
     */
    public static Path write(Path folder, Language language, LocalDate today) throws IOException {
        Files.createDirectories(folder);
        write(folder, "arena", new ArenaGenerator(language).generate());
        write(folder, "stadium", new StadiumGenerator(language).generate());
        Path season = folder.resolve("season.toml");
        Files.write(season, DemoSeason.asOf(today));
        return season;
    }

    private static void write(Path folder, String name, GeneratedPlan plan) throws IOException {
        Files.write(folder.resolve(name + ".json"), PlanJson.write(plan.document()));
        Files.write(folder.resolve(name + ".extras.json"), PlanJson.write(plan.sidecar()));
    }
}
