package org.guichet.ui.seatmap;

import java.util.List;

/**
 * The colours of the map, all 0xRRGGBB. Price zones take the plan's own colours unless {@code zones} says otherwise.
 *
 * @param background of the whole map
 * @param ring a place that another holder may sell
 * @param sold the dot of a sold place
 * @param blocked the cross of a place nobody may sell
 * @param cart the disc of a place in the cart
 * @param check the check on that disc
 * @param name section names
 * @param quiet row labels, counts and numbers of places that are not for sale here
 * @param section the shape of a section seen from afar
 * @param sectionBorder the border of that shape
 * @param accent hover, focus and offers
 * @param zones colours by price zone in the plan's order, or empty for the plan's own
 */
public record MapPalette(int background, int ring, int sold, int blocked, int cart, int check, int name, int quiet,
        int section, int sectionBorder, int accent, List<Integer> zones) {

    /** Eight colours that people with any colour vision tell apart; Okabe and Ito, 2008, without their black. */
    public static final List<Integer> OKABE_ITO = List.of(0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00,
            0xF0E442);

    public MapPalette {
        zones = List.copyOf(zones);
    }

    /** The light look, zones in the plan's colours. */
    public static MapPalette light() {
        return new MapPalette(0xFFFFFF, 0x9AA3B2, 0xC3C9D4, 0x7B8494, 0x14161F, 0xFFFFFF, 0x4B5563, 0x8A93A3, 0xF1F3F6,
                0xD5DAE2, 0x1D4ED8, List.of());
    }

    /** These colours with other zone colours. */
    public MapPalette withZones(List<Integer> zoneColours) {
        return new MapPalette(background, ring, sold, blocked, cart, check, name, quiet, section, sectionBorder, accent,
                zoneColours);
    }

    /** The colour of a price zone that a plan paints so. */
    int zone(int zone, int plansOwn) {
        return zones.isEmpty() ? plansOwn : zones.get(zone % zones.size());
    }
}
