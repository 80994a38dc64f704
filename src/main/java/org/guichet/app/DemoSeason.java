package org.guichet.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.guichet.kernel.Language;
import org.guichet.seating.codec.PlanJson;
import org.guichet.seating.generate.ArenaGenerator;
import org.guichet.seating.generate.GeneratedPlan;
import org.guichet.seating.generate.StadiumGenerator;

/** The season to try the counter with: two linked games in an arena and a final in a stadium. */
public final class DemoSeason {

    private DemoSeason() {}

    /** Writes the season file, its plans and their sidecars into a folder. Returns the season file. */
    public static Path write(Path folder, Language language) throws IOException {
        Files.createDirectories(folder);
        write(folder, "arena", new ArenaGenerator(language).generate());
        write(folder, "stadium", new StadiumGenerator(language).generate());
        Path season = folder.resolve("season.toml");
        try (InputStream stream = Objects
                .requireNonNull(DemoSeason.class.getResourceAsStream("/org/guichet/demo/season.toml"))) {
            Files.write(season, stream.readAllBytes());
        }
        return season;
    }

    private static void write(Path folder, String name, GeneratedPlan plan) throws IOException {
        Files.write(folder.resolve(name + ".json"), PlanJson.write(plan.document()));
        Files.write(folder.resolve(name + ".extras.json"), PlanJson.write(plan.sidecar()));
    }
}
