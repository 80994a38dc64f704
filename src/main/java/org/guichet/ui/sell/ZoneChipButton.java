package org.guichet.ui.sell;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.guichet.ui.common.Colour;

/** A price zone as a button: colour, name, price, how many are left here. */
final class ZoneChipButton extends Button {

    private static final PseudoClass STICKY = PseudoClass.getPseudoClass("sticky");
    private static final PseudoClass SOLD_OUT = PseudoClass.getPseudoClass("sold-out");

    /** @param here the word after how many are left */
    ZoneChipButton(ZoneChip chip, String here, Runnable chosen) {
        getStyleClass().add("chip");
        Region swatch = new Region();
        swatch.getStyleClass().add("swatch");
        swatch.setStyle("-fx-background-color: " + Colour.web(chip.colour()));
        Label name = new Label(chip.name());
        name.getStyleClass().add("chip-name");
        Label detail = new Label(chip.price() + " · " + chip.left());
        detail.getStyleClass().add("chip-detail");
        Label word = new Label(here);
        word.getStyleClass().addAll("chip-detail", "chip-word");
        HBox told = new HBox(detail, word);
        told.getStyleClass().add("chip-told");
        HBox box = new HBox(swatch, name, told);
        box.getStyleClass().add("chip-box");
        setGraphic(box);
        setAccessibleText(chip.name() + ", " + detail.getText() + here);
        pseudoClassStateChanged(STICKY, chip.sticky());
        pseudoClassStateChanged(SOLD_OUT, chip.soldOut());
        setOnAction(event -> chosen.run());
    }
}
