package org.guichet.ui.common;

import javafx.scene.shape.SVGPath;

/** The icons of the product, drawn for it on a grid of 20 by 20: outlines, stroked in the colour of the text. */
public enum Icon {
    TICKET("M2.5 5.5h15v3a1.8 1.8 0 0 0 0 3.5v3h-15v-3a1.8 1.8 0 0 0 0-3.5z M12.5 6v1.5 M12.5 9.5v1.5 M12.5 13v1.5"),
    ACCESSIBLE("M8 2.6a1.3 1.3 0 1 0 .01 0z M8 6.5v5h5l2.5 5 M8 8.5h4 M6 9.2a4.6 4.6 0 1 0 5.9 6.1"),
    CHEVRON("M5.5 7.5l4.5 5 4.5-5"),
    CROSS("M5 5l10 10 M15 5L5 15"),
    PLUS("M10 4v12 M4 10h12"),
    MINUS("M4 10h12"),
    FIT("M3.5 8v-4.5h4.5 M12 3.5h4.5v4.5 M16.5 12v4.5h-4.5 M8 16.5h-4.5v-4.5"),
    CHECK("M4 10.5l4 4 8-9"),
    WARNING("M10 3l7.5 13.5h-15z M10 8v4 M10 14v.6"),
    PRINTER("M6 7.5v-4.5h8v4.5 M6 14h-2.500v-6.500h13v6.500h-2.500 M6 11.500h8v5.500h-8z"),
    SEARCH("M8.500 3.500a5 5 0 1 0 .01 0z M12.300 12.300l4.200 4.200"),
    PAUSE("M7 4.500v11 M13 4.500v11"),
    LETTER("M2.5 5h15v10.5h-15z M2.500 5.500l7.500 5.500 7.500-5.500"),
    LIST("M7 5.500h10 M7 10h10 M7 14.500h10 M3.500 5.500h.5 M3.500 10h.5 M3.500 14.500h.5"),
    MAP("M3 5l4.700-1.800 4.600 1.800 4.700-1.800v11.800l-4.700 1.800-4.600-1.800-4.700 1.800z M7.700 3.200v11.800 M12.300 5v11.800"),
    FOLDER("M2.500 5h5.500l1.500 2h8v9h-15z"),
    PLAY("M6 4l10 6-10 6z"),
    SYNC("M16 8.500a6.300 6.300 0 0 0-11.500-1.500 M4.200 3.500v3.700h3.700 M4 11.500a6.300 6.300 0 0 0 11.500 1.500 M15.800 16.500v-3.700h-3.700");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** A new node that shows the icon; its stroke is set by the style class {@code icon}. */
    public SVGPath node() {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("icon");
        shape.setMouseTransparent(true);
        return shape;
    }
}
