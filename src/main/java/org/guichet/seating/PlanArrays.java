package org.guichet.seating;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * The columns of a plan. {@code guids}, {@code x}, {@code y} and {@code zoneOf} are as long as all places; {@code rowOf},
 * {@code numbers} and {@code radius} as the seats alone. A set bit of {@code gapBefore} parts a seat from the one before.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
record PlanArrays(String name, float width, float height, float focalX, float focalY, List<PriceZoneMark> priceZones,
        List<Section> sections, List<Row> rows, List<StandingArea> standingAreas, List<Outline> outlines,
        String[] guids, String[] numbers, float[] x, float[] y, float[] radius, byte[] zoneOf, int[] rowOf,
        BitSet gapBefore, BitSet accessible, Map<Integer, int[]> companions) {

    static final int[] NOBODY = {};
}
