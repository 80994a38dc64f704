package org.guichet.seating;

/**
 * What a plan says of a price zone: its code, which the season gives a name and prices, and its colour on the map.
 *
 * @param colour 0xRRGGBB
 */
public record PriceZoneMark(String code, int colour) {}
