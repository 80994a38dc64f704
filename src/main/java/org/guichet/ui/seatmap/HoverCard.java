package org.guichet.ui.seatmap;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Two lines beside a place, always inside the map, never under the pointer. */
final class HoverCard extends VBox {

    private static final double ASIDE = 18;
    private static final double ABOVE = 14;
    private static final double EDGE = 6;

    private final Label title = new Label();
    private final Label detail = new Label();

    HoverCard() {
        getStyleClass().add("map-card");
        title.getStyleClass().add("map-card-title");
        detail.getStyleClass().add("map-card-detail");
        getChildren().addAll(title, detail);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    void hide() {
        setVisible(false);
    }

    /** Shows the card beside a point of a map of that size: right above it where there is room. */
    void show(MapWords.Card card, double x, double y, double width, double height) {
        title.setText(card.title());
        detail.setText(card.detail());
        detail.setManaged(!card.detail().isEmpty());
        detail.setVisible(!card.detail().isEmpty());
        setVisible(true);
        applyCss();
        double w = Math.min(Math.ceil(prefWidth(-1)), width - 2 * EDGE);
        double h = Math.min(Math.ceil(prefHeight(w)), height - 2 * EDGE);
        double left = x + ASIDE + w + EDGE <= width ? x + ASIDE : x - ASIDE - w;
        double top = y - ABOVE - h >= EDGE ? y - ABOVE - h : y + ABOVE;
        resizeRelocate(Math.rint(Math.clamp(left, EDGE, Math.max(EDGE, width - w - EDGE))),
                Math.rint(Math.clamp(top, EDGE, Math.max(EDGE, height - h - EDGE))), w, h);
    }
}
