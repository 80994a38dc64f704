package org.guichet.ticketing.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Problem;
import org.guichet.ticketing.TicketDocument;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/**
 * Reads layout files (TOML), as {@code docs/how-to/add-a-ticket-layout.md} describes them. What it accepts cannot go
 * wrong later: every stack has room for its items at their highest, nothing leaves the stock, and nothing enters a
 * barcode's quiet zone.
 */
public final class LayoutFile {

    /** The layout of 2 x 5.5 inch stock with a stub, which is always there. */
    public static final String TWO_BY_FIVE_AND_A_HALF = "ticket-2x5.5.toml";

    /** Modules of one side of the QR code of every token: version 6. */
    private static final int MODULES = 41;

    /** Thermal printers blur: fewer dots a module do not read reliably. */
    private static final int LEAST_DOTS = 4;

    private static final float POINTS_PER_INCH = 72;
    private static final float LINE_HEIGHT = 1.17f;

    private enum Anchor {
        TOP, BOTTOM
    }

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Style> styles = new HashMap<>();

    private LayoutFile() {}

    /** One of the layouts that come with the product. */
    public static TicketLayout builtIn(String name) {
        try (InputStream stream = Objects.requireNonNull(LayoutFile.class.getResourceAsStream(name), name)) {
            return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** @throws InvalidInput with every fault, its line and column */
    public static TicketLayout read(String toml) {
        TomlParseResult parsed = Toml.parse(toml);
        if (parsed.hasErrors()) {
            throw new InvalidInput(parsed.errors().stream().map(error -> Problem.at(Fields.place(error.position()),
                    "ticket.layout.toml", String.valueOf(error.getMessage()))).toList());
        }
        LayoutFile file = new LayoutFile();
        TicketLayout layout = file.layout(new Fields(parsed, null, file.problems));
        if (!file.problems.isEmpty()) {
            throw new InvalidInput(file.problems);
        }
        return layout;
    }

    private TicketLayout layout(Fields root) {
        if (root.whole("format", 0, Integer.MAX_VALUE, 0) != 1) {
            root.fault("format", "ticket.layout.format");
        }
        Fields stock = root.table("stock");
        float width = stock == null ? 1 : stock.number("width", 1);
        float height = stock == null ? 1 : stock.number("height", 1);
        float dotsPerInch = stock == null ? 1 : stock.number("dots_per_inch", 1);
        if (stock != null) {
            stock.refuseOthers();
        }
        styles(root.table("style"));
        Map<Element, Fields> elements = new java.util.LinkedHashMap<>();
        root.tables("stack").forEach(fields -> elements.put(stack(fields), fields));
        root.tables("code").forEach(fields -> elements.put(code(fields, dotsPerInch), fields));
        root.tables("line").forEach(fields -> elements.put(rule(fields), fields));
        root.refuseOthers();
        inside(new Box(0, 0, width, height), elements);
        quiet(elements);
        return new TicketLayout(width, height, List.copyOf(elements.keySet()));
    }

    private void styles(@Nullable Fields all) {
        if (all != null) {
            for (String name : all.names()) {
                Fields fields = all.table(name);
                if (fields != null) {
                    styles.put(name, style(fields));
                }
            }
        }
    }

    private static Style style(Fields fields) {
        float size = fields.number("size", TextFit.LEAST);
        Float min = fields.numberOr("min", TextFit.LEAST, size);
        Float leading = fields.numberOr("leading", 0.5, LINE_HEIGHT);
        int lines = fields.whole("lines", 1, 100, 1);
        float line = leading == null ? LINE_HEIGHT : leading;
        Float height = fields.numberOr("height", size * line, lines * size * line);
        Float tracking = fields.numberOr("tracking", 0, 0f);
        Style style = new Style(size, min == null ? size : min, fields.flag("bold"),
                fields.choice("align", Style.Align.LEFT, Style.Align.values()), lines,
                height == null ? size * line : height, line, fields.flag("upper"), tracking == null ? 0 : tracking);
        fields.refuseOthers();
        if (style.min() > size) {
            fields.fault("min", "ticket.layout.min");
        }
        return style;
    }

    private Element stack(Fields fields) {
        Box box = new Box(fields.number("x", 0), fields.number("y", 0), fields.number("width", 1),
                fields.number("height", 1));
        boolean fromBottom = fields.choice("anchor", Anchor.TOP, Anchor.values()) == Anchor.BOTTOM;
        List<Element.Item> items = fields.tables("item").stream().map(this::item).toList();
        fields.refuseOthers();
        double needed = items.stream().mapToDouble(Element.Item::maxHeight).sum()
                + items.stream().skip(1).mapToDouble(Element.Item::before).sum();
        if (needed > box.height() + 0.01) {
            fields.fault("height", "ticket.layout.stack", String.valueOf(Math.ceil(needed * 10) / 10));
        }
        return new Element.Stack(box, fromBottom, items);
    }

    private Element.Item item(Fields fields) {
        float before = Objects.requireNonNullElse(fields.numberOr("before", 0, 0f), 0f);
        Element.Item item;
        if (fields.has("columns")) {
            List<Element.Column> columns = fields.tables("columns").stream().map(this::column).toList();
            Style value = styleOf(fields, "value");
            float wrapBelow = Objects.requireNonNullElse(fields.numberOr("wrap_below", TextFit.LEAST, value.min()),
                    value.min());
            item = new Element.Columns(columns, styleOf(fields, "label"), value, wrapBelow, fields.number("gap", 0),
                    before);
        } else {
            item = new Element.Text(template(fields, "text"), styleOf(fields, "style"), before);
        }
        fields.refuseOthers();
        return item;
    }

    private Element.Column column(Fields fields) {
        Element.Column column = new Element.Column(template(fields, "label"), template(fields, "value"));
        fields.refuseOthers();
        return column;
    }

    private static Element code(Fields fields, float dotsPerInch) {
        int dots = fields.whole("dots", 1, 100, 0);
        if (dots < LEAST_DOTS) {
            fields.fault("dots", "ticket.layout.dots", LEAST_DOTS);
        }
        Element.Code code = new Element.Code(fields.number("x", 0), fields.number("y", 0),
                dots * POINTS_PER_INCH / dotsPerInch, MODULES, template(fields, "text"));
        fields.refuseOthers();
        return code;
    }

    private static Element rule(Fields fields) {
        Element.Rule rule = new Element.Rule(fields.number("x1", 0), fields.number("y1", 0), fields.number("x2", 0),
                fields.number("y2", 0), fields.number("width", 0.1),
                Objects.requireNonNullElse(fields.numberOr("dash", 0, 0f), 0f));
        fields.refuseOthers();
        return rule;
    }

    private Style styleOf(Fields fields, String field) {
        String name = fields.text(field);
        Style style = name == null ? null : styles.get(name);
        if (name != null && style == null) {
            fields.fault(field, "ticket.layout.style", name);
        }
        return style == null
                ? new Style(TextFit.LEAST, TextFit.LEAST, false, Style.Align.LEFT, 1, 0, LINE_HEIGHT, false, 0)
                : style;
    }

    private static Template template(Fields fields, String field) {
        String text = fields.text(field);
        return Template.parse(text == null ? "" : text, TicketDocument.PLACEHOLDERS).orElseGet(() -> {
            fields.fault(field, "ticket.layout.template", field);
            return Template.EMPTY;
        });
    }

    private static void inside(Box stock, Map<Element, Fields> elements) {
        elements.forEach((element, fields) -> {
            if (!stock.contains(element.box())) {
                fields.fault("x", "ticket.layout.outside");
            }
        });
    }

    private static void quiet(Map<Element, Fields> elements) {
        elements.forEach((code, _) -> {
            if (code instanceof Element.Code) {
                elements.forEach((other, fields) -> {
                    if (other != code && other.box().overlaps(code.box())) {
                        fields.fault("x", "ticket.layout.quiet");
                    }
                });
            }
        });
    }
}
