package org.guichet.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.guichet.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * Builds a plan section by section, row by row, seat by seat, in that order; then standing areas and what hangs on
 * guids. Seats are put in geometric order within their row when built. Input is expected to be checked: a contradiction
 * is an {@link IllegalArgumentException}. One thread.
 */
public final class PlanBuilder {

    private final String name;
    private final float width;
    private final float height;
    private final List<PriceZoneMark> zones;
    private float focalX;
    private float focalY;
    private final List<Section> sections = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Outline> outlines = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();
    private final List<StandingArea> areas = new ArrayList<>();
    private final Map<String, List<String>> companionsByGuid = new HashMap<>();
    private final Set<String> accessibleGuids = new HashSet<>();
    private final Set<String> aisleAfterGuids = new HashSet<>();

    private record Seat(String guid, String number, int zone, float x, float y,
            float radius) implements RowOrder.Spot {}

    /** A plan of that size in plan units; the focal point is the middle until said otherwise. */
    public PlanBuilder(String name, float width, float height, List<PriceZoneMark> zones) {
        this.name = name;
        this.width = width;
        this.height = height;
        this.zones = List.copyOf(zones);
        this.focalX = width / 2;
        this.focalY = height / 2;
    }

    public PlanBuilder focalPoint(float x, float y) {
        focalX = x;
        focalY = y;
        return this;
    }

    public PlanBuilder section(String sectionName, @Nullable Text gate, @Nullable Text entrance) {
        sections.add(new Section(sectionName, gate, entrance, rows.size(), rows.size()));
        return this;
    }

    /** The next row of the section begun last. */
    public PlanBuilder row(String label) {
        Section section = sections.removeLast();
        sections.add(new Section(section.name(), section.gate(), section.entrance(), section.firstRow(),
                rows.size() + 1));
        rows.add(new Row(label, sections.size() - 1, seats.size(), seats.size()));
        return this;
    }

    /** The next seat of the row begun last. */
    public PlanBuilder seat(String guid, String number, int priceZone, float x, float y, float radius) {
        Row row = rows.removeLast();
        rows.add(new Row(row.label(), row.section(), row.first(), seats.size() + 1));
        seats.add(new Seat(guid, number, priceZone, x, y, radius));
        return this;
    }

    /** An area of the section begun last. Its places come after all seats, in the order of the areas. */
    public PlanBuilder standingArea(String uuid, String areaName, int priceZone, int capacity, Outline outline) {
        areas.add(new StandingArea(uuid, areaName, sections.size() - 1, priceZone, 0, capacity, outline));
        return this;
    }

    public PlanBuilder outline(Outline outline) {
        outlines.add(outline);
        return this;
    }

    /** A wheelchair place and the seats kept beside it. */
    public PlanBuilder accessible(String guid, List<String> companionGuids) {
        accessibleGuids.add(guid);
        companionsByGuid.put(guid, List.copyOf(companionGuids));
        return this;
    }

    /** An aisle between this seat and the next one in its row, whatever the distance says. */
    public PlanBuilder aisleAfter(String guid) {
        aisleAfterGuids.add(guid);
        return this;
    }

    public SeatingPlan build() {
        BitSet gapBefore = orderRows();
        List<StandingArea> standing = behindTheSeats();
        Columns columns = new Columns(seats.size() + standing.stream().mapToInt(StandingArea::capacity).sum());
        for (Seat seat : seats) {
            columns.add(seat.guid(), seat.x(), seat.y(), seat.zone());
        }
        for (StandingArea area : standing) {
            float middleX = middle(area.outline().points(), 0);
            float middleY = middle(area.outline().points(), 1);
            for (int n = 1; n <= area.capacity(); n++) {
                columns.add(area.guid(n), middleX, middleY, area.priceZone());
            }
        }
        String[] numbers = new String[seats.size()];
        float[] radius = new float[seats.size()];
        int[] rowOf = new int[seats.size()];
        for (int row = 0; row < rows.size(); row++) {
            Arrays.fill(rowOf, rows.get(row).first(), rows.get(row).end(), row);
        }
        for (int i = 0; i < seats.size(); i++) {
            numbers[i] = seats.get(i).number();
            radius[i] = seats.get(i).radius();
        }
        GuidIndex index = new GuidIndex(columns.guids);
        BitSet accessible = new BitSet();
        accessibleGuids.forEach(guid -> accessible.set(place(index, guid)));
        Map<Integer, int[]> companions = new HashMap<>();
        companionsByGuid.forEach((guid, others) -> companions.put(place(index, guid),
                others.stream().mapToInt(other -> place(index, other)).toArray()));
        return new SeatingPlan(new PlanArrays(name, width, height, focalX, focalY, zones, List.copyOf(sections),
                List.copyOf(rows), standing, List.copyOf(outlines), columns.guids, numbers, columns.x,
                columns.y, radius, columns.zoneOf, rowOf, gapBefore, accessible, companions));
    }

    /** Puts each row in order; a bit for each seat with nobody on its lower-index side. */
    private BitSet orderRows() {
        double[] steps = new double[rows.size()];
        for (int i = 0; i < steps.length; i++) {
            List<Seat> inRow = seats.subList(rows.get(i).first(), rows.get(i).end());
            RowOrder.sort(inRow);
            steps[i] = RowOrder.usualStep(inRow);
        }
        double usual = RowOrder.median(Arrays.stream(steps).filter(step -> step > 0).toArray());
        BitSet gapBefore = new BitSet(seats.size());
        for (Row row : rows) {
            List<Seat> inRow = seats.subList(row.first(), row.end());
            RowOrder.gaps(inRow, usual).stream().forEach(gap -> gapBefore.set(row.first() + gap));
            gapBefore.set(row.first());
            for (int i = 0; i + 1 < inRow.size() && !aisleAfterGuids.isEmpty(); i++) {
                if (aisleAfterGuids.contains(inRow.get(i).guid())) {
                    gapBefore.set(row.first() + i + 1);
                }
            }
        }
        return gapBefore;
    }

    private List<StandingArea> behindTheSeats() {
        List<StandingArea> behind = new ArrayList<>();
        int first = seats.size();
        for (StandingArea area : areas) {
            behind.add(new StandingArea(area.uuid(), area.name(), area.section(), area.priceZone(), first,
                    area.capacity(), area.outline()));
            first += area.capacity();
        }
        return List.copyOf(behind);
    }

    private static int place(GuidIndex index, String guid) {
        int place = index.of(guid);
        if (place == SeatingPlan.NONE) {
            throw new IllegalArgumentException("no place " + guid);
        }
        return place;
    }

    private static float middle(List<Float> points, int axis) {
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        for (int i = axis; i < points.size(); i += 2) {
            low = Math.min(low, points.get(i));
            high = Math.max(high, points.get(i));
        }
        return points.isEmpty() ? 0 : (low + high) / 2;
    }

    private static final class Columns {
        private final String[] guids;
        private final float[] x;
        private final float[] y;
        private final byte[] zoneOf;
        private int next;

        Columns(int places) {
            guids = new String[places];
            x = new float[places];
            y = new float[places];
            zoneOf = new byte[places];
        }

        void add(String guid, float atX, float atY, int zone) {
            guids[next] = guid;
            x[next] = atX;
            y[next] = atY;
            zoneOf[next++] = (byte) zone;
        }
    }
}
