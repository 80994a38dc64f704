package org.guichet.seating;

import java.util.List;

/**
 * One seating plan: every place of a house, by index. Seats of a row are neighbours in index order; an aisle or a gap
 * parts them, see {@link #left} and {@link #right}. Immutable, safe from any thread; made by {@link PlanBuilder}.
 *
 * <p>Coordinates are plan units (the plan file's pixels), absolute, y down.
 */
public final class SeatingPlan {

    /** The index that means: no such place. */
    public static final int NONE = -1;

    private final PlanArrays arrays;
    private final GuidIndex byGuid;

    SeatingPlan(PlanArrays arrays) {
        this.arrays = arrays;
        this.byGuid = new GuidIndex(arrays.guids());
    }

    public String name() {
        return arrays.name();
    }

    public float width() {
        return arrays.width();
    }

    public float height() {
        return arrays.height();
    }

    /** All places: seats, then standing places. */
    public int size() {
        return arrays.guids().length;
    }

    /** The seats alone: places {@code 0} to {@code seatCount() - 1}. */
    public int seatCount() {
        return arrays.rowOf().length;
    }

    public boolean isSeat(int place) {
        return place < seatCount();
    }

    public String guid(int place) {
        return arrays.guids()[place];
    }

    /** The place of that guid, or {@link #NONE}. */
    public int indexOf(String guid) {
        return byGuid.of(guid);
    }

    /** The places of those guids, without the guids that are not of this plan. */
    public int[] indexesOf(List<String> guids) {
        return guids.stream().mapToInt(this::indexOf).filter(place -> place != NONE).toArray();
    }

    /** Centre of a seat; a standing place answers its area's middle. */
    public float x(int place) {
        return arrays.x()[place];
    }

    public float y(int place) {
        return arrays.y()[place];
    }

    /** Radius of a seat on the map; 0 for a standing place. */
    public float radius(int place) {
        return isSeat(place) ? arrays.radius()[place] : 0;
    }

    /** Index into {@link #priceZones()}. */
    public int priceZone(int place) {
        return arrays.zoneOf()[place] & 0xff;
    }

    public int section(int place) {
        return isSeat(place) ? rows().get(row(place)).section() : standingArea(place).section();
    }

    /** The row of a seat; standing places have none. */
    public int row(int seat) {
        return arrays.rowOf()[seat];
    }

    /** The seat's number as printed, such as 12; a standing place answers its number in the area. */
    public String number(int place) {
        return isSeat(place) ? arrays.numbers()[place] : String.valueOf(place - standingArea(place).first() + 1);
    }

    /** Section, row and seat as printed. The row of a standing place is empty. */
    public SeatLabel label(int place) {
        return isSeat(place)
                ? new SeatLabel(sections().get(section(place)).name(), rows().get(row(place)).label(), number(place))
                : new SeatLabel(standingArea(place).name(), "", number(place));
    }

    /** The seat that one sitting here has at the lower-index side, or {@link #NONE} at an aisle or a row's end. */
    public int left(int seat) {
        return seat > 0 && !arrays.gapBefore().get(seat) ? seat - 1 : NONE;
    }

    /** The seat at the higher-index side, or {@link #NONE}. */
    public int right(int seat) {
        return seat + 1 < seatCount() && !arrays.gapBefore().get(seat + 1) ? seat + 1 : NONE;
    }

    /** True for a wheelchair place. */
    public boolean isAccessible(int place) {
        return arrays.accessible().get(place);
    }

    /** The companion seats of a wheelchair place; empty for others. */
    public int[] companions(int place) {
        return arrays.companions().getOrDefault(place, PlanArrays.NOBODY).clone();
    }

    public List<Section> sections() {
        return arrays.sections();
    }

    public List<Row> rows() {
        return arrays.rows();
    }

    public List<StandingArea> standingAreas() {
        return arrays.standingAreas();
    }

    /** The area of a standing place. */
    public StandingArea standingArea(int place) {
        int low = 0;
        int high = standingAreas().size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            StandingArea area = standingAreas().get(middle);
            if (place < area.first()) {
                high = middle - 1;
            } else if (place >= area.end()) {
                low = middle + 1;
            } else {
                return area;
            }
        }
        throw new IllegalArgumentException("place " + place + " is a seat");
    }

    public List<PriceZoneMark> priceZones() {
        return arrays.priceZones();
    }

    /** Index of the price zone with that code, or {@link #NONE}. */
    public int priceZone(String code) {
        for (int zone = 0; zone < priceZones().size(); zone++) {
            if (priceZones().get(zone).code().equals(code)) {
                return zone;
            }
        }
        return NONE;
    }

    /** Where everybody looks: the middle of the ice or the stage. */
    public float focalX() {
        return arrays.focalX();
    }

    public float focalY() {
        return arrays.focalY();
    }

    /** Shapes under the seats, in drawing order. Standing areas' own outlines are not among them. */
    public List<Outline> outlines() {
        return arrays.outlines();
    }

    /** The arrays behind this plan, for the algorithms of this package that scan all seats. */
    PlanArrays arrays() {
        return arrays;
    }
}
