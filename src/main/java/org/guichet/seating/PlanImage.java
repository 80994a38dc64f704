package org.guichet.seating;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.guichet.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * A plan as bytes, to open a large house at once instead of parsing and ordering it anew. Derived and thrown away at will: only
 * the version that wrote an image reads it. Whoever keeps one guards it with a checksum.
 */
public final class PlanImage {

    /** Grows with every change of the layout. */
    public static final int VERSION = 1;

    private static final int ABSENT = -1;

    private PlanImage() {}

    public static byte[] of(SeatingPlan plan) {
        PlanArrays arrays = plan.arrays();
        Sink sink = new Sink();
        sink.text(arrays.name());
        sink.floats(new float[]{arrays.width(), arrays.height(), arrays.focalX(), arrays.focalY()});
        sink.list(arrays.priceZones(), zone -> {
            sink.text(zone.code());
            sink.number(zone.colour());
        });
        sink.list(arrays.sections(), section -> {
            sink.text(section.name());
            sink.bilingual(section.gate());
            sink.bilingual(section.entrance());
            sink.number(section.firstRow());
            sink.number(section.endRow());
        });
        sink.list(arrays.rows(), row -> {
            sink.text(row.label());
            sink.number(row.section());
            sink.number(row.first());
            sink.number(row.end());
        });
        sink.list(arrays.standingAreas(), area -> {
            sink.text(area.uuid());
            sink.text(area.name());
            sink.number(area.section());
            sink.number(area.priceZone());
            sink.number(area.first());
            sink.number(area.capacity());
            sink.outline(area.outline());
        });
        sink.list(arrays.outlines(), sink::outline);
        sink.number(plan.seatCount());
        sink.number(plan.size());
        for (int seat = 0; seat < plan.seatCount(); seat++) {
            sink.text(arrays.guids()[seat]);
        }
        numbers(sink, arrays.numbers());
        sink.floats(arrays.x());
        sink.floats(arrays.y());
        sink.floats(arrays.radius());
        sink.bytes(arrays.zoneOf());
        sink.ints(arrays.rowOf());
        sink.bytes(arrays.gapBefore().toByteArray());
        sink.bytes(arrays.accessible().toByteArray());
        sink.list(List.copyOf(arrays.companions().entrySet()), pair -> {
            sink.number(pair.getKey());
            sink.ints(pair.getValue());
        });
        return sink.done();
    }

    /** @throws IllegalArgumentException when these are not the bytes of an image of this version */
    public static SeatingPlan read(byte[] image) {
        try {
            return new SeatingPlan(arrays(new Source(image)));
        } catch (BufferUnderflowException | NegativeArraySizeException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("no image of a plan", e);
        }
    }

    private static PlanArrays arrays(Source source) {
        String name = source.text();
        float[] frame = source.floats();
        List<PriceZoneMark> zones = source.list(in -> new PriceZoneMark(in.text(), in.number()));
        List<Section> sections = source
                .list(in -> new Section(in.text(), in.bilingual(), in.bilingual(), in.number(), in.number()));
        List<Row> rows = source.list(in -> new Row(in.text(), in.number(), in.number(), in.number()));
        List<StandingArea> areas = source.list(in -> new StandingArea(in.text(), in.text(), in.number(), in.number(),
                in.number(), in.number(), in.outline()));
        List<Outline> outlines = source.list(Source::outline);
        int seats = source.number();
        String[] guids = new String[source.number()];
        for (int seat = 0; seat < seats; seat++) {
            guids[seat] = source.text();
        }
        for (StandingArea area : areas) {
            for (int n = 1; n <= area.capacity(); n++) {
                guids[area.first() + n - 1] = area.guid(n);
            }
        }
        String[] numbers = numbers(source);
        float[] x = source.floats();
        float[] y = source.floats();
        float[] radius = source.floats();
        byte[] zoneOf = source.bytes();
        int[] rowOf = source.ints();
        BitSet gapBefore = BitSet.valueOf(source.bytes());
        BitSet accessible = BitSet.valueOf(source.bytes());
        Map<Integer, int[]> companions = new HashMap<>();
        int pairs = source.number();
        for (int i = 0; i < pairs; i++) {
            companions.put(source.number(), source.ints());
        }
        return new PlanArrays(name, frame[0], frame[1], frame[2], frame[3], zones, sections, rows, areas, outlines,
                guids, numbers, x, y, radius, zoneOf, rowOf, gapBefore, accessible, companions);
    }

    /** Seat numbers repeat: each text once, then which. */
    private static void numbers(Sink sink, String[] numbers) {
        Map<String, Integer> distinct = new HashMap<>();
        List<String> texts = new ArrayList<>();
        int[] which = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            Integer known = distinct.putIfAbsent(numbers[i], texts.size());
            which[i] = known == null ? texts.size() : known;
            if (known == null) {
                texts.add(numbers[i]);
            }
        }
        sink.list(texts, sink::text);
        sink.ints(which);
    }

    private static String[] numbers(Source source) {
        List<String> texts = source.list(Source::text);
        int[] which = source.ints();
        String[] numbers = new String[which.length];
        for (int i = 0; i < which.length; i++) {
            numbers[i] = texts.get(which[i]);
        }
        return numbers;
    }

    private static final class Sink {
        private ByteBuffer out = ByteBuffer.allocate(1 << 16);

        byte[] done() {
            byte[] bytes = new byte[out.position()];
            out.flip().get(bytes);
            return bytes;
        }

        private ByteBuffer room(int bytes) {
            if (out.remaining() < bytes) {
                out = ByteBuffer.allocate(Math.max(out.capacity() * 2, out.position() + bytes)).put(out.flip());
            }
            return out;
        }

        void number(int value) {
            room(Integer.BYTES).putInt(value);
        }

        void text(String text) {
            bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        void bytes(byte[] bytes) {
            number(bytes.length);
            room(bytes.length).put(bytes);
        }

        void floats(float[] values) {
            number(values.length);
            ByteBuffer target = room(values.length * Float.BYTES);
            target.asFloatBuffer().put(values);
            target.position(target.position() + values.length * Float.BYTES);
        }

        void ints(int[] values) {
            number(values.length);
            ByteBuffer target = room(values.length * Integer.BYTES);
            target.asIntBuffer().put(values);
            target.position(target.position() + values.length * Integer.BYTES);
        }

        <T> void list(List<T> items, java.util.function.Consumer<T> each) {
            number(items.size());
            items.forEach(each);
        }

        void bilingual(@Nullable Text text) {
            number(text == null ? ABSENT : 1);
            if (text != null) {
                text(text.fr());
                text(text.en());
            }
        }

        void optional(@Nullable Integer value) {
            number(value == null ? ABSENT : value);
        }

        void outline(Outline outline) {
            float[] points = new float[outline.points().size()];
            for (int i = 0; i < points.length; i++) {
                points[i] = outline.points().get(i);
            }
            floats(points);
            optional(outline.fill());
            optional(outline.border());
            Outline.Word word = outline.word();
            number(word == null ? ABSENT : 1);
            if (word != null) {
                text(word.text());
                floats(new float[]{word.x(), word.y(), word.size()});
                number(word.colour());
            }
        }
    }

    private static final class Source {
        private final ByteBuffer in;

        Source(byte[] bytes) {
            in = ByteBuffer.wrap(bytes);
        }

        int number() {
            return in.getInt();
        }

        /** A length that the rest can hold, so that damage cannot ask for the whole memory. */
        private int length(int width) {
            int length = in.getInt();
            if (length < 0 || length > in.remaining() / width) {
                throw new BufferUnderflowException();
            }
            return length;
        }

        String text() {
            int length = length(1);
            String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
            in.position(in.position() + length);
            return text;
        }

        byte[] bytes() {
            byte[] bytes = new byte[length(1)];
            in.get(bytes);
            return bytes;
        }

        float[] floats() {
            float[] values = new float[length(Float.BYTES)];
            in.asFloatBuffer().get(values);
            in.position(in.position() + values.length * Float.BYTES);
            return values;
        }

        int[] ints() {
            int[] values = new int[length(Integer.BYTES)];
            in.asIntBuffer().get(values);
            in.position(in.position() + values.length * Integer.BYTES);
            return values;
        }

        <T> List<T> list(Function<Source, T> each) {
            int length = length(1);
            List<T> items = new ArrayList<>(length);
            for (int i = 0; i < length; i++) {
                items.add(each.apply(this));
            }
            return List.copyOf(items);
        }

        @Nullable
        Text bilingual() {
            return number() == ABSENT ? null : new Text(text(), text());
        }

        @Nullable
        Integer optional() {
            int value = number();
            return value == ABSENT ? null : value;
        }

        Outline outline() {
            List<Float> points = new ArrayList<>();
            for (float point : floats()) {
                points.add(point);
            }
            return new Outline(List.copyOf(points), optional(), optional(), word());
        }

        private Outline.@Nullable Word word() {
            if (number() == ABSENT) {
                return null;
            }
            String text = text();
            float[] at = floats();
            return new Outline.Word(text, at[0], at[1], at[2], number());
        }
    }
}
