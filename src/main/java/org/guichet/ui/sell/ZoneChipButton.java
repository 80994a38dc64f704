package org.guichet.ui.sell;

import java.util.function.Consumer;
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

    private final Region swatch = new Region();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final Label word = new Label();
    private String code = "";

    /** @param chosen told the code of the zone */
    ZoneChipButton(Consumer<String> chosen) {
        getStyleClass().add("chip");
        swatch.getStyleClass().add("swatch");
        name.getStyleClass().add("chip-name");
        detail.getStyleClass().add("chip-detail");
        word.getStyleClass().addAll("chip-detail", "chip-word");
        HBox told = new HBox(detail, word);
        told.getStyleClass().add("chip-told");
        HBox box = new HBox(swatch, name, told);
        box.getStyleClass().add("chip-box");
        setGraphic(box);
        setOnAction(event -> chosen.accept(code));
    }

    /** @param here the word after how many are left */
    void show(ZoneChip chip, String here) {
        code = chip.code();
        swatch.setStyle("-fx-background-color: " + Colour.web(chip.colour()));
        name.setText(chip.name());
        detail.setText(chip.price() + " · " + chip.left());
        word.setText(here);
        setAccessibleText(chip.name() + ", " + detail.getText() + here);
        pseudoClassStateChanged(STICKY, chip.sticky());
        pseudoClassStateChanged(SOLD_OUT, chip.soldOut());
    }
}
