package org.guichet.ui.sell;

/**
 * A price zone to choose.
 *
 * @param colour on the map, 0xRRGGBB
 * @param price all-in, of the sticky price type; a dash when that type is not sold there
 * @param left how many places this counter may sell, as told
 */
public record ZoneChip(String code, String name, int colour, String price, String left, boolean sticky,
        boolean soldOut) {}
