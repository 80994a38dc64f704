package org.guichet.seating.codec;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.guichet.kernel.Text;
import org.guichet.seating.codec.Sidecar.Standing;
import org.guichet.seating.codec.Sidecar.WayIn;
import org.jspecify.annotations.Nullable;

/** Everything that a sidecar names must be in its plan. */
record SidecarCheck(Sidecar sidecar, Problems problems) {

    void against(Set<String> guids, Set<String> sections, Set<String> areas, Set<String> priceZones) {
        accessible(guids);
        for (Map.Entry<String, WayIn> way : sidecar.sections().entrySet()) {
            String place = "sections[\"" + way.getKey() + "\"]";
            if (!sections.contains(way.getKey())) {
                problems.add(place, "plan.sidecar.section", way.getKey());
            }
            text(place + ".gate", way.getValue().gate());
            text(place + ".entrance", way.getValue().entrance());
        }
        for (int i = 0; i < sidecar.aislesAfter().size(); i++) {
            known("aisles_after[" + i + "]", sidecar.aislesAfter().get(i), guids);
        }
        standing(areas, priceZones);
    }

    private void accessible(Set<String> guids) {
        Set<String> taken = new HashSet<>();
        sidecar.accessible().forEach((guid, companions) -> {
            String place = "accessible[\"" + guid + "\"]";
            known(place, guid, guids);
            for (int i = 0; i < companions.size(); i++) {
                String companion = companions.get(i);
                known(place + "[" + i + "]", companion, guids);
                if (sidecar.accessible().containsKey(companion)) {
                    problems.add(place + "[" + i + "]", "plan.sidecar.companion.accessible", companion);
                } else if (!taken.add(companion)) {
                    problems.add(place + "[" + i + "]", "plan.sidecar.companion.twice", companion);
                }
            }
        });
    }

    private void standing(Set<String> areas, Set<String> priceZones) {
        Set<String> seen = new HashSet<>();
        List<Standing> all = sidecar.standingAreas();
        for (int i = 0; i < all.size(); i++) {
            Standing standing = all.get(i);
            String place = "standing_areas[" + i + "]";
            if (!areas.contains(standing.area())) {
                problems.add(place + ".area", "plan.sidecar.area", standing.area());
            } else if (!seen.add(standing.area())) {
                problems.add(place + ".area", "plan.uuid.twice", standing.area());
            }
            if (!priceZones.contains(standing.priceZone())) {
                problems.add(place + ".price_zone", "plan.category.unknown", standing.priceZone());
            }
        }
    }

    private void text(String place, @Nullable Text text) {
        if (text != null && text.fr().isBlank()) {
            problems.add(place + ".fr", "plan.text.blank");
        }
        if (text != null && text.en().isBlank()) {
            problems.add(place + ".en", "plan.text.blank");
        }
    }

    /** A wheelchair place, a companion or an aisle is at a seat; standing places have no neighbours. */
    private void known(String place, String guid, Set<String> guids) {
        if (!guids.contains(guid)) {
            problems.add(place, "plan.sidecar.guid", guid);
        }
    }
}
