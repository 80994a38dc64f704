package org.guichet.ticketing.layout;

import java.util.List;

/**
 * A kind of ticket: the size of its stock and what stands where. Read and checked by {@link LayoutFile}. Immutable, safe
 * from any thread.
 */
public final class TicketLayout {

    private final float width;
    private final float height;
    private final List<Element> elements;

    TicketLayout(float width, float height, List<Element> elements) {
        this.width = width;
        this.height = height;
        this.elements = List.copyOf(elements);
    }

    /** Of the stock, in points. */
    public float width() {
        return width;
    }

    /** Of the stock, in points. */
    public float height() {
        return height;
    }

    List<Element> elements() {
        return elements;
    }
}
