package org.guichet.ui.seatmap;

/**
 * Where the plan lies on the screen: {@code screen = plan * scale + offset}. An immutable value; every move answers a new
 * one. The idea of a projection as a value is JetUML's.
 *
 * @param scale pixels a plan unit, above 0
 * @param offsetX screen x of the plan's origin
 * @param offsetY screen y of the plan's origin
 * @param width of the window onto the plan, in pixels
 * @param height of the window onto the plan, in pixels
 */
public record Viewport(double scale, double offsetX, double offsetY, double width, double height) {

    /** A plan larger than the window may be pulled this share of the window past its edge, to bring the rim inwards. */
    private static final double SLACK = 0.3;

    public Viewport {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("scale " + scale);
        }
    }

    /** The whole box, centred, with a margin of that many pixels. */
    public static Viewport fit(Box box, double width, double height, double margin) {
        double roomX = Math.max(1, width - 2 * margin);
        double roomY = Math.max(1, height - 2 * margin);
        double scale = Math.min(roomX / Math.max(1e-3, box.width()), roomY / Math.max(1e-3, box.height()));
        return centred(box.middleX(), box.middleY(), scale, width, height);
    }

    private static Viewport centred(double planX, double planY, double scale, double width, double height) {
        return new Viewport(scale, width / 2 - planX * scale, height / 2 - planY * scale, width, height);
    }

    public double toScreenX(double planX) {
        return planX * scale + offsetX;
    }

    public double toScreenY(double planY) {
        return planY * scale + offsetY;
    }

    public double toPlanX(double screenX) {
        return (screenX - offsetX) / scale;
    }

    public double toPlanY(double screenY) {
        return (screenY - offsetY) / scale;
    }

    /** The part of the plan that is seen. */
    public Box seen() {
        return new Box(toPlanX(0), toPlanY(0), toPlanX(width), toPlanY(height));
    }

    /** Moves the plan by screen pixels. */
    public Viewport pan(double dx, double dy) {
        return new Viewport(scale, offsetX + dx, offsetY + dy, width, height);
    }

    /** Multiplies the scale; the point of the plan under that screen point stays there. */
    public Viewport zoomAt(double factor, double screenX, double screenY) {
        return new Viewport(scale * factor, screenX - (screenX - offsetX) * factor,
                screenY - (screenY - offsetY) * factor, width, height);
    }

    /** The same middle in a window of another size. */
    public Viewport resized(double newWidth, double newHeight) {
        return centred(toPlanX(width / 2), toPlanY(height / 2), scale, newWidth, newHeight);
    }

    /** That point of the plan in the middle. */
    public Viewport centredOn(double planX, double planY) {
        return centred(planX, planY, scale, width, height);
    }

    /** The same window with so many times the pixels, for screens with an output scale. */
    public Viewport times(double density) {
        return new Viewport(scale * density, offsetX * density, offsetY * density, width * density, height * density);
    }

    /** Brings scale and offset into their bounds: what is smaller than the window is centred, the rest stays in reach. */
    public Viewport clamp(Box box, double minScale, double maxScale) {
        double wanted = Math.clamp(scale, minScale, maxScale);
        Viewport scaled = wanted == scale ? this : zoomAt(wanted / scale, width / 2, height / 2);
        return new Viewport(wanted, clampAxis(scaled.offsetX, box.minX() * wanted, box.maxX() * wanted, width),
                clampAxis(scaled.offsetY, box.minY() * wanted, box.maxY() * wanted, height), width, height);
    }

    private static double clampAxis(double offset, double low, double high, double window) {
        if (high - low <= window) {
            return (window - low - high) / 2;
        }
        double slack = window * SLACK;
        return Math.clamp(offset, window - slack - high, slack - low);
    }

    /** The offset on whole pixels of a screen of that density, so that a moved picture stays sharp. */
    public Viewport onPixels(double density) {
        return new Viewport(scale, Math.rint(offsetX * density) / density, Math.rint(offsetY * density) / density,
                width,
                height);
    }

    /** The way between this viewport and another: 0 is this one, 1 the other; the scale moves geometrically. */
    public Viewport towards(Viewport other, double share) {
        double s = scale * Math.pow(other.scale / scale, share);
        double middleX = mix(toPlanX(width / 2), other.toPlanX(other.width / 2), share);
        double middleY = mix(toPlanY(height / 2), other.toPlanY(other.height / 2), share);
        return centred(middleX, middleY, s, other.width, other.height);
    }

    private static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
