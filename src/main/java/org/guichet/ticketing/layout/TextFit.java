package org.guichet.ticketing.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Fits a text into a box: as large as its style allows, on as few lines as that takes. It never clips: the letters shrink
 * to the style's least size, wrap between words, then inside words with a hyphen, then shrink further. Only what would
 * be unreadable even so is cut short, visibly, with an ellipsis.
 */
final class TextFit {

    /** Nothing is set smaller: 3 points are 8 dots of a ticket printer. */
    static final float LEAST = 3;

    private static final float STEP = 0.25f;

    private final Typeface face;

    TextFit(Typeface face) {
        this.face = face;
    }

    /** Lines at one size. */
    record Fitted(List<String> lines, float size, float leading) {
        float height() {
            return lines.size() * size * leading;
        }
    }

    /** @param text printable, not blank */
    Fitted fit(String text, Style style, float width) {
        float natural = width(text, style);
        if (natural * style.size() <= width) {
            return new Fitted(List.of(text), style.size(), style.leading());
        }
        Fitted best = null;
        for (int lines = 1; lines <= style.lines(); lines++) {
            Fitted candidate = lines == 1 ? oneLine(text, style, width, natural) : between(text, style, width, lines);
            if (candidate != null && (best == null || candidate.size() > best.size())) {
                best = candidate;
            }
        }
        return best != null ? best : lastResort(text, style, width);
    }

    float width(String text, Style style) {
        return face.width(text, style.bold()) + style.tracking() * text.length();
    }

    private static @Nullable Fitted oneLine(String text, Style style, float width,
            float natural) {
        float size = (float) Math.floor(width / natural * 20) / 20;
        return size >= style.min() ? new Fitted(List.of(text), size, style.leading()) : null;
    }

    private @Nullable Fitted between(String text, Style style, float width, int lines) {
        for (float size = sizeFor(style, lines); size >= style.min(); size -= STEP) {
            Optional<List<String>> broken = LineBreaks.between(text, width / size, line -> width(line, style));
            if (broken.isPresent() && broken.get().size() <= lines) {
                return new Fitted(broken.get(), size, style.leading());
            }
        }
        return null;
    }

    private Fitted lastResort(String text, Style style, float width) {
        float size = Math.max(LEAST, sizeFor(style, style.lines()));
        while (true) {
            float room = width / size;
            int lines = Math.max(1, (int) (style.height() / (size * style.leading())));
            lines = size >= style.min() ? Math.min(lines, style.lines()) : lines;
            Optional<List<String>> broken = LineBreaks.inside(text, room, line -> width(line, style));
            if (broken.isPresent() && broken.get().size() <= lines) {
                return new Fitted(broken.get(), size, style.leading());
            }
            if (size == LEAST) {
                List<String> some = broken.orElse(List.of(text));
                return new Fitted(cut(some.subList(0, Math.min(lines, some.size())), style, room), size,
                        style.leading());
            }
            size = Math.max(LEAST, size - STEP);
        }
    }

    private List<String> cut(List<String> lines, Style style, float room) {
        List<String> kept = new ArrayList<>(lines);
        String last = kept.removeLast();
        while (!last.isEmpty() && width(last + "…", style) > room) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        kept.add(last + "…");
        return kept;
    }

    private static float sizeFor(Style style, int lines) {
        return Math.min(style.size(), style.height() / (lines * style.leading()));
    }
}
