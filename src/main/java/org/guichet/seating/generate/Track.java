package org.guichet.seating.generate;

/**
 * A rounded rectangle and all its parallels: rows of seats run along them, clockwise from the left end of the upper
 * straight. A {@code station} is a place on every parallel at once, so that a section's edges are straight lines: the
 * whole part is the leg (even: straight, odd: quarter circle), the rest how far along it. An {@code offset} says how far
 * outside the innermost track a parallel runs.
 *
 * @param across length of the upper and lower straights
 * @param along length of the left and right straights
 * @param radius of the corners at offset 0
 */
record Track(double centreX, double centreY, double across, double along, double radius) {

    private static final int LEGS = 8;

    record Spot(double x, double y) {}

    double length(double offset) {
        return length(offset, 0, LEGS);
    }

    /** Length of a parallel between two stations, {@code from} before {@code to}; stations beyond a round go on. */
    double length(double offset, double from, double to) {
        double sum = 0;
        double at = from;
        while (at < to) {
            double end = Math.min(Math.floor(at) + 1, to);
            sum += (end - at) * legLength(leg(at), offset);
            at = end;
        }
        return sum;
    }

    /** The station that lies so far along a parallel from another one; backwards when negative. */
    double station(double offset, double from, double distance) {
        double at = distance < 0 ? from - LEGS : from;
        double left = distance < 0 ? distance + length(offset) : distance;
        while (true) {
            double legLength = legLength(leg(at), offset);
            double rest = (Math.floor(at) + 1 - at) * legLength;
            if (left <= rest) {
                return at + left / legLength;
            }
            left -= rest;
            at = Math.floor(at) + 1;
        }
    }

    Spot at(double offset, double station) {
        int leg = leg(station);
        double part = station - Math.floor(station);
        double out = radius + offset;
        double x = across / 2;
        double y = along / 2;
        return switch (leg) {
            case 0 -> spot(-x + part * across, -y - out);
            case 1 -> corner(x, -y, out, part - 1);
            case 2 -> spot(x + out, -y + part * along);
            case 3 -> corner(x, y, out, part);
            case 4 -> spot(x - part * across, y + out);
            case 5 -> corner(-x, y, out, part + 1);
            case 6 -> spot(-x - out, y - part * along);
            default -> corner(-x, -y, out, part + 2);
        };
    }

    private Spot corner(double x, double y, double out, double quarters) {
        double angle = quarters * Math.PI / 2;
        return spot(x + out * Math.cos(angle), y + out * Math.sin(angle));
    }

    private Spot spot(double x, double y) {
        return new Spot(centreX + x, centreY + y);
    }

    private double legLength(int leg, double offset) {
        return leg % 2 == 1 ? Math.PI / 2 * (radius + offset) : leg % 4 == 0 ? across : along;
    }

    private static int leg(double station) {
        return Math.floorMod((int) Math.floor(station), LEGS);
    }
}
