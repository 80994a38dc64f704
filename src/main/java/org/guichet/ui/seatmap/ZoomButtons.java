package org.guichet.ui.seatmap;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.guichet.i18n.Texts;
import org.guichet.kernel.Language;

/** Closer, farther, the whole house. */
final class ZoomButtons extends VBox {

    private final Button closer = button("M0 6H12M6 0V12", "map-zoom-first");
    private final Button farther = button("M0 6H12", "map-zoom-middle");
    private final Button fit = button("M7 1H11V5M11 1L7.2 4.8M5 11H1V7M1 11L4.8 7.2", "map-zoom-last");

    ZoomButtons(Runnable onCloser, Runnable onFarther, Runnable onFit) {
        getStyleClass().add("map-zoom");
        getChildren().addAll(closer, farther, fit);
        closer.setOnAction(event -> onCloser.run());
        farther.setOnAction(event -> onFarther.run());
        fit.setOnAction(event -> onFit.run());
        setManaged(false);
    }

    private static Button button(String drawing, String style) {
        SVGPath icon = new SVGPath();
        icon.setContent(drawing);
        icon.getStyleClass().add("map-zoom-icon");
        Button button = new Button();
        button.setGraphic(icon);
        button.getStyleClass().setAll("map-zoom-button", style);
        // the keyboard zooms with Ctrl + - 0; Tab goes on to what sells
        button.setFocusTraversable(false);
        return button;
    }

    void tell(Language language) {
        tell(closer, Texts.tell(language, "map.zoom.closer"));
        tell(farther, Texts.tell(language, "map.zoom.farther"));
        tell(fit, Texts.tell(language, "map.zoom.fit"));
    }

    private static void tell(Button button, String text) {
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
    }
}
