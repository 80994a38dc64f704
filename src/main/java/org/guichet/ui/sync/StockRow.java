package org.guichet.ui.sync;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.guichet.ui.common.Colour;

/** Seats of a price zone: how many are for sale here, how many were sold here. */
final class StockRow extends HBox {

    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    /** @param here the words around the number, for who hears it */
    StockRow(SyncViewModel.Stock stock, String here) {
        getStyleClass().add("stock");
        pseudoClassStateChanged(NONE, stock.none());
        Region swatch = new Region();
        swatch.getStyleClass().add("swatch");
        swatch.setStyle("-fx-background-color: " + Colour.web(stock.colour()));
        Label zone = new Label(stock.zone());
        zone.getStyleClass().add("stock-zone");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label sold = new Label(stock.sold());
        sold.getStyleClass().add("stock-sold");
        Label number = new Label(stock.here());
        number.getStyleClass().add("stock-here");
        getChildren().addAll(swatch, zone, gap, sold, number);
        setAccessibleText(stock.zone() + ", " + here + ", " + stock.sold());
    }
}
