package org.guichet.catalogue.toml;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.guichet.catalogue.PlanLookup;
import org.guichet.catalogue.Venue;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Text;
import org.guichet.seating.SeatingPlan;
import org.jspecify.annotations.Nullable;

/** Reads {@code [[venue]]} and fetches its plan. */
final class VenueReader {

    static final int MOST = 50;

    private static final Pattern REGION = Pattern.compile("[A-Za-z_]+(/[A-Za-z0-9_+-]+)+|UTC");
    private static final Pattern FILE = Pattern.compile("[\\p{L}0-9_. -]{1,100}(/[\\p{L}0-9_. -]{1,100}){0,4}");

    private final PlanLookup plans;
    private final Map<String, House> houses = new HashMap<>();

    VenueReader(PlanLookup plans) {
        this.plans = plans;
    }

    /** A venue, where it was read, its plan if there is one, and the price zones that some place of the plan is in. */
    record House(TableReader table, Venue venue, @Nullable SeatingPlan plan, Set<String> zones) {}

    /** All venues read so far, by code. */
    Map<String, House> houses() {
        return houses;
    }

    Venue read(TableReader table) {
        table.only("code", "name", "time_zone", "day_cut_off", "plan", "sidecar");
        String code = table.code("code");
        Text name = table.text("name", TableReader.NAME);
        ZoneId zone = zone(table);
        LocalTime cutOff = table.time("day_cut_off");
        String plan = file(table, "plan");
        String sidecar = table.has("sidecar") ? file(table, "sidecar") : "";
        Venue venue = new Venue(code, name, zone, cutOff, plan, sidecar);
        if (houses.containsKey(code)) {
            table.fault("code", "season.code.twice", code);
        } else if (!code.isEmpty()) {
            SeatingPlan found = plan.isEmpty() ? null : plan(table, venue);
            houses.put(code, new House(table, venue, found, found == null ? Set.of() : zones(found)));
        }
        return venue;
    }

    private @Nullable SeatingPlan plan(TableReader table, Venue venue) {
        try {
            Optional<SeatingPlan> found = plans.find(venue);
            if (found.isEmpty()) {
                table.fault("plan", "season.plan.missing", venue.plan());
            }
            return found.orElse(null);
        } catch (InvalidInput e) {
            table.refused("plan", venue.plan(), e);
            return null;
        }
    }

    private static ZoneId zone(TableReader table) {
        String name = table.line("time_zone", TableReader.NAME);
        try {
            if (REGION.matcher(name).matches()) {
                return ZoneId.of(name);
            }
            if (!name.isEmpty()) {
                table.fault("time_zone", "season.zone.form", name);
            }
        } catch (DateTimeException e) {
            table.fault("time_zone", "season.zone.form", name);
        }
        return ZoneOffset.UTC;
    }

    /** A path below the season file's folder, whatever the system it is read on. */
    private static String file(TableReader table, String key) {
        String path = table.line(key, TableReader.SENTENCE);
        boolean outside = !FILE.matcher(path).matches() || List.of(path.split("/")).contains("..");
        if (!path.isEmpty() && outside) {
            table.fault(key, "season.file.outside", path);
            return "";
        }
        return path;
    }

    private static Set<String> zones(SeatingPlan plan) {
        BitSet used = new BitSet();
        for (int place = 0; place < plan.size(); place++) {
            used.set(plan.priceZone(place));
        }
        Set<String> codes = new TreeSet<>();
        used.stream().forEach(zone -> codes.add(plan.priceZones().get(zone).code()));
        return codes;
    }
}
