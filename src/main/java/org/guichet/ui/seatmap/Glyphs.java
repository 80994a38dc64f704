package org.guichet.ui.seatmap;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

import org.guichet.inventory.SeatState;

/**
 * The signs of all states for one seat size, drawn once: by state, zone, accessible or not, dimmed or not, each at several
 * fractions of a pixel so that seats stand evenly however small they are. Immutable. The shapes are distance fields:
 * coverage is half a pixel minus the distance to the shape.
 */
final class Glyphs {

    private static final double DIMMED = 0.78;
    /** The smallest disc of a place in the cart, in logical pixels: it must be found in a full house. */
    private static final double LEAST_CART = 4;
    /** Ink of which less than this, of 255, is laid on is not seen. */
    private static final int FAINTEST = 7;
    private static final int RING = 0;
    private static final int DOT = 1;
    private static final int CART = 2;
    private static final int CROSS = 3;
    private static final int PARKED = 4;
    private static final int SIGNS = 5;

    /** Moves coordinates into the positive, where a cast rounds down. */
    private static final int POSITIVE = 1 << 12;

    private final double radius;
    /** First come the discs of the zones, then the signs that are alike for all, then the rings of the zones. */
    private final int zones;
    /** Fractions of a pixel an axis, a power of two: {@code 1 << shift}. */
    private final int shift;
    private final double stroke;
    private final MapPalette palette;
    private final int reach;
    /** By sprite and phase: where its pixels begin, where its top left corner is, how large it is. */
    private final int[] start;
    private final byte[] left;
    private final byte[] top;
    private final byte[] width;
    private final byte[] height;
    private int[] pixels = new int[1 << 12];
    private int used;

    /**
     * @param radius of a seat, in pixels of the picture
     * @param density pixels of the picture a logical pixel
     */
    Glyphs(double radius, double density, MapPalette palette, List<Integer> zoneColours) {
        this.radius = radius;
        this.palette = palette;
        this.zones = zoneColours.size();
        this.shift = radius < 5 ? 2 : radius < 12 ? 1 : 0;
        this.stroke = Math.clamp(radius * 0.26, 0.85 * density, 1.6 * density);
        int count = (2 * zones + SIGNS) * 4;
        start = new int[count << (2 * shift)];
        left = new byte[start.length];
        top = new byte[start.length];
        width = new byte[start.length];
        height = new byte[start.length];
        double farthest = 0;
        for (int sprite = 0; sprite < count; sprite++) {
            int kind = sprite >> 2;
            boolean square = (sprite & 2) != 0;
            boolean dim = (sprite & 1) != 0;
            Sign sign = kind < zones ? forSale(zoneColours.get(kind), square, dim)
                    : kind < zones + SIGNS
                            ? sign(kind - zones, square, dim, density)
                            : open(zoneColours.get(kind - zones - SIGNS), square, dim);
            farthest = Math.max(farthest, sign.reach());
            draw(sprite, sign);
        }
        reach = (int) Math.ceil(farthest) + 2;
    }

    /** Which sprite shows a place. */
    int sprite(SeatState state, int zone, boolean accessible, boolean dim) {
        int kind = switch (state) {
            case MINE -> Math.min(zone, zones - 1);
            case IN_CART -> zones + CART;
            case SOLD_HERE, SOLD_ELSEWHERE -> zones + DOT;
            case PARKED -> zones + PARKED;
            case OPEN -> zones + SIGNS + Math.min(zone, zones - 1);
            case RETURNED, ELSEWHERE -> zones + RING;
            case BLOCKED -> zones + CROSS;
        };
        return kind << 2 | (accessible ? 2 : 0) | (dim ? 1 : 0);
    }

    /** How far from its centre, in pixels, a sprite reaches at most. */
    int reach() {
        return reach;
    }

    /** Paints a sprite centred on a point no farther than 4,000 pixels left of or above the picture. */
    void paint(Raster raster, int sprite, float x, float y) {
        int phases = 1 << shift;
        int fineX = (int) ((x + POSITIVE) * phases + 0.5f);
        int fineY = (int) ((y + POSITIVE) * phases + 0.5f);
        int at = (sprite << (2 * shift)) + ((fineY & (phases - 1)) << shift) + (fineX & (phases - 1));
        raster.sprite(pixels, start[at], width[at], height[at], (fineX >> shift) - POSITIVE + left[at],
                (fineY >> shift) - POSITIVE + top[at]);
    }

    /** Shapes laid over each other around the seat's centre, none reaching further than {@code reach}. */
    private record Sign(double reach, List<Layer> layers) {}

    private record Layer(Shape shape, int colour) {}

    private interface Shape {
        /** Distance to the edge, negative inside. */
        double distance(double x, double y);
    }

    private Sign forSale(int zone, boolean square, boolean dim) {
        int edge = Colours.standingOut(zone, palette.background());
        int edgeColour = dim ? faded(edge) : edge;
        int fill = dim ? faded(zone) : zone;
        double r = square ? radius * 0.95 : radius;
        double line = edge == zone ? 0 : Math.min(stroke * 0.8, radius * 0.45);
        return new Sign(r, List.of(new Layer(body(r, square), edgeColour), new Layer(body(r - line, square), fill)));
    }

    /** A ring as of other holders, in the zone's colour: to be had. */
    private Sign open(int zone, boolean square, boolean dim) {
        int edge = Colours.standingOut(zone, palette.background());
        double r = radius * (square ? 0.9 : 0.94);
        return new Sign(r, List.of(new Layer(ringShape(r, square), dim ? faded(edge) : edge)));
    }

    private Sign sign(int kind, boolean square, boolean dim, double density) {
        int ring = dim ? faded(palette.ring()) : palette.ring();
        int sold = dim ? faded(palette.sold()) : palette.sold();
        int blocked = dim ? faded(palette.blocked()) : palette.blocked();
        double r = radius * (square ? 0.9 : 0.94);
        double dot = Math.max(radius * 0.34, 0.62 * density);
        return switch (kind) {
            case RING -> new Sign(r, List.of(new Layer(ringShape(r, square), ring)));
            case DOT -> new Sign(dot, List.of(new Layer(body(dot, square), sold)));
            case CART -> held(Math.max(radius * 1.25, LEAST_CART * density), square, Glyphs::check);
            case PARKED -> held(Math.max(radius * 1.25, LEAST_CART * density), square, Glyphs::pause);
            default -> new Sign(r, square
                    ? List.of(new Layer(ringShape(r, true), blocked), new Layer(cross(r * 0.5), blocked))
                    : List.of(new Layer(cross(r * 0.72), blocked)));
        };
    }

    private static Shape check(double r) {
        double thick = Math.max(0.75, r * 0.15);
        Shape shortArm = segment(-0.45 * r, 0.02 * r, -0.12 * r, 0.36 * r, thick);
        Shape longArm = segment(-0.12 * r, 0.36 * r, 0.48 * r, -0.34 * r, thick);
        return (x, y) -> Math.min(shortArm.distance(x, y), longArm.distance(x, y));
    }

    private static Shape pause(double r) {
        double thick = Math.max(0.6, r * 0.14);
        Shape left = segment(-0.26 * r, -0.4 * r, -0.26 * r, 0.4 * r, thick);
        Shape right = segment(0.26 * r, -0.4 * r, 0.26 * r, 0.4 * r, thick);
        return (x, y) -> Math.min(left.distance(x, y), right.distance(x, y));
    }

    private Sign held(double r, boolean square, DoubleFunction<Shape> sign) {
        // a thin edge of background parts the discs of neighbours, which overlap in a house seen whole
        return new Sign(r + 0.8, List.of(new Layer(body(r + 0.8, square), palette.background()),
                new Layer(body(r, square), palette.cart()), new Layer(sign.apply(r), palette.check())));
    }

    private int faded(int colour) {
        return Colours.mix(colour, palette.background(), DIMMED);
    }

    private static Shape body(double r, boolean square) {
        if (!square) {
            return (x, y) -> Math.hypot(x, y) - r;
        }
        double corner = r * 0.3;
        return (x, y) -> {
            double dx = Math.abs(x) - r + corner;
            double dy = Math.abs(y) - r + corner;
            return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
        };
    }

    private Shape ringShape(double r, boolean square) {
        double middle = Math.max(r - stroke / 2, stroke / 2);
        Shape edge = body(middle, square);
        return (x, y) -> Math.abs(edge.distance(x, y)) - stroke / 2;
    }

    private Shape cross(double arm) {
        double thick = Math.max(stroke * 0.55, 0.45);
        Shape one = segment(-arm, -arm, arm, arm, thick);
        Shape other = segment(-arm, arm, arm, -arm, thick);
        return (x, y) -> Math.min(one.distance(x, y), other.distance(x, y));
    }

    private static Shape segment(double x0, double y0, double x1, double y1, double thick) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = dx * dx + dy * dy;
        return (x, y) -> {
            double along = Math.clamp(((x - x0) * dx + (y - y0) * dy) / length, 0, 1);
            return Math.hypot(x - x0 - along * dx, y - y0 - along * dy) - thick;
        };
    }

    private void draw(int sprite, Sign sign) {
        int half = (int) Math.ceil(sign.reach() + 0.5);
        int phases = 1 << shift;
        for (int phase = 0; phase < phases * phases; phase++) {
            double aside = (double) (phase & (phases - 1)) / phases;
            double down = (double) (phase >> shift) / phases;
            int at = (sprite << (2 * shift)) + phase;
            trim(at, sign, half, aside, down);
            grow(width[at] * height[at]);
            start[at] = used;
            for (int y = top[at]; y < top[at] + height[at]; y++) {
                for (int x = left[at]; x < left[at] + width[at]; x++) {
                    pixels[used++] = pixel(sign, x + 0.5 - aside, y + 0.5 - down);
                }
            }
        }
    }

    /** Finds the rectangle that has any ink: half a house's sprites are a few pixels, and empty ones cost as much. */
    private void trim(int at, Sign sign, int half, double aside, double down) {
        int x0 = half;
        int y0 = half;
        int x1 = -half - 1;
        int y1 = -half - 1;
        for (int y = -half; y <= half; y++) {
            for (int x = -half; x <= half; x++) {
                if (pixel(sign, x + 0.5 - aside, y + 0.5 - down) >>> 24 > FAINTEST) {
                    x0 = Math.min(x0, x);
                    x1 = Math.max(x1, x);
                    y0 = Math.min(y0, y);
                    y1 = Math.max(y1, y);
                }
            }
        }
        left[at] = (byte) x0;
        top[at] = (byte) y0;
        width[at] = (byte) Math.max(0, x1 - x0 + 1);
        height[at] = (byte) Math.max(0, y1 - y0 + 1);
    }

    private void grow(int by) {
        if (used + by > pixels.length) {
            pixels = Arrays.copyOf(pixels, 2 * (used + by));
        }
    }

    private static int pixel(Sign sign, double x, double y) {
        double a = 0;
        double r = 0;
        double g = 0;
        double b = 0;
        for (Layer layer : sign.layers()) {
            double cover = Math.clamp(0.5 - layer.shape().distance(x, y), 0, 1);
            r = r * (1 - cover) + (layer.colour() >> 16 & 0xff) * cover;
            g = g * (1 - cover) + (layer.colour() >> 8 & 0xff) * cover;
            b = b * (1 - cover) + (layer.colour() & 0xff) * cover;
            a = a * (1 - cover) + cover;
        }
        return (int) Math.round(a * 255) << 24 | (int) Math.round(r) << 16 | (int) Math.round(g) << 8
                | (int) Math.round(b);
    }
}
