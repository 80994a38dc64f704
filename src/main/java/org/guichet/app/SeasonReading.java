package org.guichet.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.guichet.wire.CatalogueDocument;

/** Reads a season and the plans it names. All of it or nothing. */
public final class SeasonReading implements PlanLookup {

    private final Source source;
    private final Map<String, SeatingPlan> plans = new HashMap<>();
    private final List<SeasonFiles.VenueFiles> venues = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    private SeasonReading(Source source) {
        this.source = source;
    }

    /** Where the files of a venue come from. */
    private interface Source {
        Optional<PlanFile> plan(Venue venue);

        /** Of a venue that has one. */
        Optional<PlanFile> sidecar(Venue venue);
    }

    /**
     * Reads a season file: its plans lie beside it, or among the plans that were imported by themselves.
     *
     * @param shelf folder of plans imported by themselves
     * @throws InvalidInput with every problem of season, plans and sidecars
     */
    public static SeasonFiles read(Path seasonFile, Path shelf) throws IOException {
        Path beside = Optional.ofNullable(seasonFile.toAbsolutePath().getParent()).orElse(shelf);
        List<Path> folders = List.of(beside, shelf);
        Source source = new Source() {
            @Override
            public Optional<PlanFile> plan(Venue venue) {
                return find(folders, venue.plan());
            }

            @Override
            public Optional<PlanFile> sidecar(Venue venue) {
                return find(folders, venue.sidecar());
            }
        };
        return read(SeasonFile.load(seasonFile), String.valueOf(seasonFile.getFileName()), source);
    }

    /**
     * Reads what a centre gives.
     *
     * @throws InvalidInput with every problem of season, plans and sidecars
     */
    public static SeasonFiles read(CatalogueDocument document) {
        Source source = new Source() {
            @Override
            public Optional<PlanFile> plan(Venue venue) {
                return of(venue).map(plan -> new PlanFile(venue.plan(), utf8(plan.plan())));
            }

            @Override
            public Optional<PlanFile> sidecar(Venue venue) {
                return of(venue).filter(plan -> !plan.sidecar().isEmpty())
                        .map(plan -> new PlanFile(venue.sidecar(), utf8(plan.sidecar())));
            }

            private Optional<CatalogueDocument.Plan> of(Venue venue) {
                return document.plans().stream().filter(plan -> plan.venue().equals(venue.code())).findFirst();
            }
        };
        return read(utf8(document.season()), "season.toml", source);
    }

    /** What a centre gives of files that were read. */
    public static CatalogueDocument document(SeasonFiles files) {
        List<CatalogueDocument.Plan> plans = files.venues().stream()
                .map(venue -> new CatalogueDocument.Plan(venue.venue(), text(venue.plan()), text(venue.sidecar())))
                .toList();
        return CatalogueDocument.of(text(files.file()), plans);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(FileBytes file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private static SeasonFiles read(byte[] bytes, String name, Source source) {
        SeasonReading reading = new SeasonReading(source);
        Season season = SeasonFile.read(bytes, name, reading);
        return new SeasonFiles(season, new FileBytes(bytes), Map.copyOf(reading.plans), List.copyOf(reading.venues),
                List.copyOf(reading.warnings));
    }

    @Override
    public Optional<SeatingPlan> find(Venue venue) {
        Optional<PlanFile> plan = source.plan(venue);
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        Optional<PlanFile> sidecar = venue.sidecar().isEmpty() ? Optional.empty() : source.sidecar(venue);
        if (!venue.sidecar().isEmpty() && sidecar.isEmpty()) {
            throw new InvalidInput(List.of(Problem.at(Place.file(venue.sidecar()), "app.file.missing")));
        }
        PlanFile planFile = plan.get();
        PlanFile beside = sidecar.orElse(null);
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

    private static Optional<PlanFile> find(List<Path> folders, String name) {
        return folders.stream().map(folder -> folder.resolve(name)).filter(Files::isRegularFile).findFirst()
                .map(file -> PlanFile.load(file, name));
    }
}
