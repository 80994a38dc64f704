package org.guichet.ui.seatmap;

/** How far the map must move so that places are seen. */
final class Revealing {

    private Revealing() {}

    /**
     * The viewport itself when all places lie inside it, at least {@code edge} pixels from its border, and large enough
     * to be told apart. Else the least pan when they are in sight; what is out of sight comes into the middle, for a
     * clerk looks at what is around it; and the least zoom when they do not fit.
     */
    static Viewport reveal(PlanShape shape, Viewport now, int[] places, double edge, double pitch) {
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (int place : places) {
            minX = Math.min(minX, shape.plan.x(place));
            minY = Math.min(minY, shape.plan.y(place));
            maxX = Math.max(maxX, shape.plan.x(place));
            maxY = Math.max(maxY, shape.plan.y(place));
        }
        Box box = new Box(minX, minY, maxX, maxY);
        double roomX = Math.max(1, now.width() - 2 * edge);
        double roomY = Math.max(1, now.height() - 2 * edge);
        double widest = Math.min(roomX / Math.max(1e-3, box.width()), roomY / Math.max(1e-3, box.height()));
        boolean tooFar = MapDetail.of(shape.pitch * now.scale()) == MapDetail.FAR;
        double scale = Math.min(tooFar ? pitch / shape.pitch : now.scale(), widest);
        if (scale != now.scale()) {
            return now.zoomAt(scale / now.scale(), now.width() / 2, now.height() / 2).centredOn(box.middleX(),
                    box.middleY());
        }
        return now.pan(shift(now.toScreenX(minX), now.toScreenX(maxX), now.width(), edge),
                shift(now.toScreenY(minY), now.toScreenY(maxY), now.height(), edge));
    }

    private static double shift(double low, double high, double window, double edge) {
        if (low < 0 || high > window) {
            return (window - low - high) / 2;
        }
        return low < edge ? edge - low : Math.min(0, window - edge - high);
    }
}
