package org.guichet.seating.codec;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A seating-plan file, key by key as its schema (draft-07, version 0.0.1) has it: null means that the key is absent. Numbers
 * keep every digit, so that a file comes back as it was. Positions add up: a seat stands at zone + row + seat.
 *
 * @param size absent in older variants
 */
public record PlanDocument(String name, List<Category> categories, List<Zone> zones, @Nullable Size size) {

    /** The whole plan in pixels; integers. */
    public record Size(BigDecimal width, BigDecimal height) {}

    /** What we call a price zone; the colour is {@code #rrggbb}. */
    public record Category(String name, @Nullable String color) {}

    /** A point relative to what holds it; y down. */
    public record Position(BigDecimal x, BigDecimal y) {

        static final Position ZERO = new Position(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** What we call a section. */
    public record Zone(@Nullable String name, @Nullable String zoneId, @Nullable String uuid, Position position,
            List<Row> rows, @Nullable List<Area> areas) {}

    /** A value that may be said to be null, which is not the same as leaving the key out. */
    public record OrNull(@Nullable String value) {}

    /** @param rowNumberPosition start, end, both or null */
    public record Row(String rowNumber, List<Seat> seats, @Nullable Position position, @Nullable OrNull rowLabel,
            @Nullable OrNull seatLabel, @Nullable OrNull rowNumberPosition, @Nullable String uuid) {}

    /**
     * @param category name of a {@link Category}
     * @param radius 10 when absent
     * @param startDirection {@code <}, {@code >}, {@code <>} or null
     */
    public record Seat(String seatGuid, String seatNumber, String category, Position position,
            @Nullable BigDecimal radius, @Nullable OrNull startDirection, @Nullable String uuid) {}

    /**
     * A shape to draw, or room to stand.
     *
     * @param shape polygon, rectangle, ellipse, circle or text; names which of the keys below counts
     * @param rotation degrees clockwise about the position
     * @param circle its radius
     */
    public record Area(@Nullable String shape, @Nullable List<Position> polygon, @Nullable Size rectangle,
            @Nullable Position ellipse, @Nullable BigDecimal circle, @Nullable Caption text, @Nullable String color,
            @Nullable String borderColor, @Nullable BigDecimal rotation, @Nullable Position position,
            @Nullable String uuid) {}

    /** @param size 16 when absent */
    public record Caption(String text, Position position, @Nullable String color, @Nullable BigDecimal size) {}
}
