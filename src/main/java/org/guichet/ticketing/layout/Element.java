package org.guichet.ticketing.layout;

import java.util.List;

/** One thing of a layout, with its place. */
sealed interface Element {

    /** What it may cover at most. */
    Box box();

    record Rule(float x1, float y1, float x2, float y2, float width, float dash) implements Element {
        @Override
        public Box box() {
            return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
        }
    }

    /**
     * A QR code.
     *
     * @param x left edge of its quiet zone
     * @param module side of one module
     * @param modules of one side, without the quiet zone
     */
    record Code(float x, float y, float module, int modules, Template text) implements Element {

        /** Modules that stay white around the code, as its standard asks. */
        static final int QUIET = 4;

        @Override
        public Box box() {
            float side = module * (modules + 2 * QUIET);
            return new Box(x, y, side, side);
        }
    }

    /** Items one under another, from the top down or so that the last one ends at the bottom. */
    record Stack(Box box, boolean fromBottom, List<Item> items) implements Element {}

    /** One row of a stack. */
    sealed interface Item {

        /** Empty space above it, unless it is the first one shown. */
        float before();

        float maxHeight();
    }

    record Text(Template template, Style style, float before) implements Item {
        @Override
        public float maxHeight() {
            return style.height();
        }
    }

    /**
     * Labels with values under them, side by side, as wide as their words.
     *
     * @param wrapBelow the size down to which all values shrink together; then the widest wraps
     */
    record Columns(List<Column> columns, Style label, Style value, float wrapBelow, float gap, float before)
            implements
                Item {
        @Override
        public float maxHeight() {
            return label.height() + value.height();
        }
    }

    record Column(Template label, Template value) {}
}
