package org.guichet.ui.seatmap;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.guichet.seating.SeatingPlan;

/**
 * Letters drawn by the toolkit's own font renderer, size by size when first needed, only the characters that occur in a
 * plan: a snapshot of one line. JavaFX thread only.
 */
final class FontLettering implements Lettering {

    private static final int MEASURED = 100;

    private final String family;
    private final char[] known;
    private final Map<Integer, Letters> bySize = new HashMap<>();
    private final Map<Boolean, float[]> advances = new HashMap<>();

    FontLettering(SeatingPlan plan, String family) {
        this.family = family;
        Set<Character> all = new TreeSet<>();
        add(all, "0123456789H");
        plan.sections().forEach(section -> add(all, section.name()));
        plan.rows().forEach(row -> add(all, row.label()));
        plan.standingAreas().forEach(area -> add(all, area.name()));
        plan.outlines().forEach(outline -> add(all, outline.word() == null ? "" : outline.word().text()));
        for (int seat = 0; seat < plan.seatCount(); seat++) {
            add(all, plan.number(seat));
        }
        known = new char[all.size()];
        int next = 0;
        for (char c : all) {
            known[next++] = c;
        }
    }

    private static void add(Set<Character> all, String text) {
        for (int i = 0; i < text.length(); i++) {
            all.add(text.charAt(i));
        }
    }

    @Override
    public Letters of(int size, boolean bold) {
        return bySize.computeIfAbsent(bold ? size : -size, key -> draw(size, bold));
    }

    private float[] advances(boolean bold) {
        return advances.computeIfAbsent(bold, key -> {
            float[] widths = new float[known.length];
            Text text = new Text();
            text.setFont(font(MEASURED, bold));
            for (int i = 0; i < known.length; i++) {
                text.setText(String.valueOf(known[i]));
                widths[i] = (float) text.getLayoutBounds().getWidth() / MEASURED;
            }
            return widths;
        });
    }

    private Font font(double size, boolean bold) {
        return Font.font(family, bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
    }

    private Letters draw(int size, boolean bold) {
        float[] advance = advances(bold).clone();
        int[] cellX = new int[known.length];
        int lineWidth = 0;
        for (int i = 0; i < known.length; i++) {
            advance[i] *= size;
            cellX[i] = lineWidth;
            lineWidth += (int) Math.ceil(advance[i]) + 4;
        }
        int baseline = (int) Math.ceil(size * 1.15);
        int lineHeight = (int) Math.ceil(size * 1.5);
        return new Letters(size, cut(snapshot(font(size, bold), cellX, lineWidth, lineHeight, baseline), lineWidth,
                lineHeight, baseline, cellX, advance));
    }

    private int[] snapshot(Font font, int[] cellX, int lineWidth, int lineHeight, int baseline) {
        Canvas canvas = new Canvas(lineWidth, lineHeight);
        GraphicsContext ink = canvas.getGraphicsContext2D();
        ink.setFont(font);
        ink.setFill(Color.BLACK);
        for (int i = 0; i < known.length; i++) {
            ink.fillText(String.valueOf(known[i]), cellX[i] + 2, baseline);
        }
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        WritableImage image = canvas.snapshot(clear, null);
        int[] argb = new int[lineWidth * lineHeight];
        image.getPixelReader().getPixels(0, 0, lineWidth, lineHeight, PixelFormat.getIntArgbInstance(), argb, 0,
                lineWidth);
        return argb;
    }

    /** Cuts the line into tight masks. */
    private Letters.Table cut(int[] argb, int lineWidth, int lineHeight, int baseline, int[] cellX, float[] advance) {
        int count = known.length;
        Letters.Table table = new Letters.Table(known, new int[count], new int[count], new int[count], new int[count],
                new int[count], advance, new byte[argb.length]);
        int next = 0;
        for (int i = 0; i < count; i++) {
            int end = i + 1 < count ? cellX[i + 1] : lineWidth;
            int left = end;
            int right = cellX[i];
            int top = lineHeight;
            int bottom = 0;
            for (int y = 0; y < lineHeight; y++) {
                for (int x = cellX[i]; x < end; x++) {
                    if (argb[y * lineWidth + x] >>> 24 != 0) {
                        left = Math.min(left, x);
                        right = Math.max(right, x + 1);
                        top = Math.min(top, y);
                        bottom = Math.max(bottom, y + 1);
                    }
                }
            }
            table.offset()[i] = next;
            table.width()[i] = Math.max(0, right - left);
            table.height()[i] = Math.max(0, bottom - top);
            table.bearing()[i] = left - cellX[i] - 2;
            table.rise()[i] = baseline - top;
            for (int y = top; y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    table.mask()[next++] = (byte) (argb[y * lineWidth + x] >>> 24);
                }
            }
        }
        return table;
    }
}
