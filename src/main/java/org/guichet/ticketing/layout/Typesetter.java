package org.guichet.ticketing.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.guichet.ticketing.TicketDocument;
import org.guichet.ticketing.layout.ColumnsFit.Cell;
import org.guichet.ticketing.layout.ColumnsFit.Spoken;
import org.guichet.ticketing.layout.TextFit.Fitted;

/** Puts the words of tickets into a layout. Immutable, safe from any thread. */
public final class Typesetter {

    private final TicketLayout layout;
    private final Typeface face;
    private final TextFit fit;
    private final ColumnsFit columnsFit;

    public Typesetter(TicketLayout layout, Typeface face) {
        this.layout = layout;
        this.face = face;
        this.fit = new TextFit(face);
        this.columnsFit = new ColumnsFit(fit);
    }

    /** Everything to draw for one ticket; nothing of it leaves the box that its layout gives it. */
    public List<Mark> set(TicketDocument ticket) {
        List<Mark> marks = new ArrayList<>();
        for (Element element : layout.elements()) {
            switch (element) {
                case Element.Rule rule -> marks.add(new Mark.Rule(rule.x1(), rule.y1(), rule.x2(), rule.y2(),
                        rule.width(), rule.dash()));
                case Element.Code code -> marks.add(code(code, ticket));
                case Element.Stack stack -> stack(stack, ticket, marks);
            }
        }
        return marks;
    }

    private static Mark code(Element.Code code, TicketDocument ticket) {
        float quiet = code.module() * Element.Code.QUIET;
        return new Mark.Code(code.x() + quiet, code.y() + quiet, code.module(), code.text().fill(ticket));
    }

    /** A row of a stack as set: the room before it, its height, and its marks once its top is known. */
    private record Row(float before, float height, Drawing drawing) {}

    @FunctionalInterface
    private interface Drawing {
        void draw(float top, List<Mark> marks);
    }

    private void stack(Element.Stack stack, TicketDocument ticket, List<Mark> marks) {
        List<Row> rows = new ArrayList<>();
        float height = 0;
        for (Element.Item item : stack.items()) {
            Row row = switch (item) {
                case Element.Text text -> text(text, stack.box(), ticket);
                case Element.Columns columns -> columns(columns, stack.box(), ticket);
            };
            if (row.height() > 0) {
                height += row.height() + (rows.isEmpty() ? 0 : row.before());
                rows.add(row);
            }
        }
        float top = stack.fromBottom() ? stack.box().bottom() - height : stack.box().y();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            top += i == 0 ? 0 : row.before();
            row.drawing().draw(top, marks);
            top += row.height();
        }
    }

    private Row text(Element.Text item, Box box, TicketDocument ticket) {
        String words = words(item.template(), item.style(), ticket);
        List<Fitted> fitted = words.isEmpty() ? List.of() : List.of(fit.fit(words, item.style(), box.width()));
        float height = fitted.isEmpty() ? 0 : fitted.getFirst().height();
        return new Row(item.before(), height, (top, marks) -> fitted
                .forEach(lines -> lines(lines, item.style(), box.x(), box.width(), top, marks)));
    }

    private Row columns(Element.Columns item, Box box, TicketDocument ticket) {
        List<Spoken> spoken = new ArrayList<>();
        for (Element.Column column : item.columns()) {
            String value = words(column.value(), item.value(), ticket);
            if (!value.isEmpty()) {
                spoken.add(new Spoken(words(column.label(), item.label(), ticket), value));
            }
        }
        List<Cell> cells = spoken.isEmpty() ? List.of() : columnsFit.fit(spoken, item, box.width());
        float labels = (float) cells.stream().mapToDouble(cell -> cell.label().height()).max().orElse(0);
        float values = (float) cells.stream().mapToDouble(cell -> cell.value().height()).max().orElse(0);
        return new Row(item.before(), labels + values, (top, marks) -> {
            for (Cell cell : cells) {
                float x = box.x() + cell.x();
                lines(cell.label(), item.label(), x, cell.width(), top, marks);
                // values of different size stand on one ground
                float valueTop = top + labels + values - cell.value().height();
                lines(cell.value(), item.value(), x, cell.width(), valueTop, marks);
            }
        });
    }

    private String words(Template template, Style style, TicketDocument ticket) {
        String words = face.printable(template.fill(ticket)).strip();
        // any locale's capitals but the Turkish: no ticket of ours is Turkish
        return style.upper() ? words.toUpperCase(Locale.ROOT) : words;
    }

    private void lines(Fitted fitted, Style style, float left, float width, float top, List<Mark> marks) {
        float lineHeight = fitted.size() * fitted.leading();
        float letters = (face.ascent() + face.descent()) * fitted.size();
        float baseline = top + (lineHeight - letters) / 2 + face.ascent() * fitted.size();
        for (String line : fitted.lines()) {
            float set = fit.width(line, style) * fitted.size();
            float x = switch (style.align()) {
                case LEFT -> left;
                case CENTRE -> left + (width - set) / 2;
                case RIGHT -> left + width - set;
            };
            marks.add(new Mark.Words(x, baseline, set, fitted.size(), style.bold(), style.tracking() * fitted.size(),
                    line));
            baseline += lineHeight;
        }
    }
}
