package org.guichet.ui.seatmap;

/** A rectangle in plan units or pixels, y down. */
public record Box(double minX, double minY, double maxX, double maxY) {

    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }

    public double middleX() {
        return (minX + maxX) / 2;
    }

    public double middleY() {
        return (minY + maxY) / 2;
    }

    /** Grown by that much on every side. */
    public Box grown(double by) {
        return new Box(minX - by, minY - by, maxX + by, maxY + by);
    }

    /** A quarter turn around its middle. */
    Box turned() {
        return new Box(middleX() - height() / 2, middleY() - width() / 2, middleX() + height() / 2,
                middleY() + width() / 2);
    }

    public boolean contains(double x, double y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }

    boolean touches(Box other) {
        return minX <= other.maxX && maxX >= other.minX && minY <= other.maxY && maxY >= other.minY;
    }
}
