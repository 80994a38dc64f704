package org.guichet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.guichet.catalogue.PlanLookup;
import org.guichet.catalogue.Season;
import org.guichet.catalogue.Venue;
import org.guichet.catalogue.toml.SeasonFile;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Place;
import org.guichet.kernel.Problem;
import org.guichet.sale.FileBytes;
import org.guichet.sale.SeasonFiles;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.codec.ImportedPlan;
import org.guichet.seating.codec.PlanFile;
import org.guichet.seating.codec.PlanFiles;
import org.guichet.ticketing.SeatHash;

/**
 * Reads a season file and the plans it names: beside the season file first, then among the plans that were imported by
 * themselves. All of it or nothing.
 */
final class SeasonReading implements PlanLookup {

    private final List<Path> folders;
    private final Map<String, SeatingPlan> plans = new HashMap<>();
    private final List<SeasonFiles.VenueFiles> venues = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    private SeasonReading(List<Path> folders) {
        this.folders = folders;
    }

    /**
     * @param shelf folder of plans imported by themselves
     * @throws InvalidInput with every problem of season, plans and sidecars
     */
    static SeasonFiles read(Path seasonFile, Path shelf) throws IOException {
        Path beside = Optional.ofNullable(seasonFile.toAbsolutePath().getParent()).orElse(shelf);
        SeasonReading reading = new SeasonReading(List.of(beside, shelf));
        byte[] bytes = SeasonFile.load(seasonFile);
        Season season = SeasonFile.read(bytes, String.valueOf(seasonFile.getFileName()), reading);
        return new SeasonFiles(season, new FileBytes(bytes), Map.copyOf(reading.plans), List.copyOf(reading.venues),
                List.copyOf(reading.warnings));
    }

    @Override
    public Optional<SeatingPlan> find(Venue venue) {
        Optional<Path> plan = locate(venue.plan());
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        Optional<Path> sidecar = venue.sidecar().isEmpty() ? Optional.empty() : locate(venue.sidecar());
        if (!venue.sidecar().isEmpty() && sidecar.isEmpty()) {
            throw new InvalidInput(List.of(Problem.at(Place.file(venue.sidecar()), "app.file.missing")));
        }
        PlanFile planFile = PlanFile.load(plan.get(), venue.plan());
        PlanFile beside = sidecar.map(file -> PlanFile.load(file, venue.sidecar())).orElse(null);
        ImportedPlan imported = PlanFiles.read(planFile, beside);
        refuseCollisions(imported.plan(), venue.plan());
        warnings.addAll(imported.warnings());
        PlanLetters.warning(imported.plan(), venue.plan()).ifPresent(warnings::add);
        plans.put(venue.code(), imported.plan());
        venues.add(new SeasonFiles.VenueFiles(venue.code(), new FileBytes(planFile.bytes()),
                beside == null ? FileBytes.NONE : new FileBytes(beside.bytes())));
        return Optional.of(imported.plan());
    }

    private static void refuseCollisions(SeatingPlan plan, String file) {
        List<Problem> problems = SeatHash.collisions(plan).stream()
                .map(same -> Problem.at(Place.file(file), "app.plan.collision", same.guid(), same.otherGuid()))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private Optional<Path> locate(String name) {
        return folders.stream().map(folder -> folder.resolve(name)).filter(Files::isRegularFile).findFirst();
    }
}
