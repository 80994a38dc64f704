package org.guichet.ticketing.layout;

import java.util.ArrayList;
import java.util.List;

import org.guichet.ticketing.layout.TextFit.Fitted;

/**
 * Shares a row among labelled values. When they do not fit side by side at one size, the widest gets what the others
 * leave, and wraps; two or more wide ones share evenly.
 */
final class ColumnsFit {

    /** The most that the narrower columns may take from a wide one. */
    private static final float OTHERS = 0.55f;

    private static final float STEP = 0.25f;

    private final TextFit fit;

    ColumnsFit(TextFit fit) {
        this.fit = fit;
    }

    record Spoken(String label, String value) {}

    /** One column as set, no wider than its words; its left edge from the row's. */
    record Cell(float x, float width, Fitted label, Fitted value) {}

    List<Cell> fit(List<Spoken> spoken, Element.Columns columns, float width) {
        float room = width - columns.gap() * (spoken.size() - 1);
        for (float size = columns.value().size(); size >= columns.wrapBelow(); size -= STEP) {
            float[] widths = natural(spoken, columns, size);
            if (sum(widths) <= room) {
                return cells(spoken, columns, widths, size);
            }
        }
        return cells(spoken, columns, shares(spoken, columns, room), columns.value().size());
    }

    private float[] shares(List<Spoken> spoken, Element.Columns columns, float room) {
        float[] least = natural(spoken, columns, columns.value().min());
        int widest = 0;
        for (int i = 1; i < least.length; i++) {
            widest = least[i] > least[widest] ? i : widest;
        }
        for (float size = columns.value().size(); size >= columns.value().min(); size -= STEP) {
            float[] widths = natural(spoken, columns, size);
            float others = sum(widths) - widths[widest];
            if (others <= room * OTHERS) {
                widths[widest] = room - others;
                return widths;
            }
        }
        return even(least, room);
    }

    /** Narrow columns get what they want; the others share what is left evenly. */
    private static float[] even(float[] wanted, float room) {
        float[] shares = wanted.clone();
        boolean[] narrow = new boolean[wanted.length];
        float left = room;
        int sharing = wanted.length;
        boolean settled = false;
        while (!settled) {
            settled = true;
            for (int i = 0; i < wanted.length; i++) {
                if (!narrow[i] && wanted[i] <= left / sharing) {
                    narrow[i] = true;
                    left -= wanted[i];
                    sharing--;
                    settled = false;
                }
            }
        }
        for (int i = 0; i < wanted.length; i++) {
            shares[i] = narrow[i] ? wanted[i] : left / sharing;
        }
        return shares;
    }

    private float[] natural(List<Spoken> spoken, Element.Columns columns, float size) {
        float[] widths = new float[spoken.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(fit.width(spoken.get(i).value(), columns.value()) * size,
                    fit.width(spoken.get(i).label(), columns.label()) * columns.label().size());
        }
        return widths;
    }

    private List<Cell> cells(List<Spoken> spoken, Element.Columns columns, float[] widths, float size) {
        List<Cell> cells = new ArrayList<>();
        float x = 0;
        for (int i = 0; i < widths.length; i++) {
            Style style = columns.value();
            Fitted label = fit.fit(spoken.get(i).label(), columns.label(), widths[i]);
            // a hair more room, or rounding makes the very width that was measured look too small
            Fitted value = fit.fit(spoken.get(i).value(), style.atMost(size), widths[i] * 1.0001f);
            float used = Math.max(used(label, columns.label()), used(value, style));
            cells.add(new Cell(x, used, label, value));
            x += used + columns.gap();
        }
        return cells;
    }

    private float used(Fitted fitted, Style style) {
        float widest = 0;
        for (String line : fitted.lines()) {
            widest = Math.max(widest, fit.width(line, style) * fitted.size());
        }
        return widest;
    }

    private static float sum(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }
}
