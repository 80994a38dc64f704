package org.guichet.ui.sell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.guichet.ui.common.Icon;

/** Tickets that wait for the clerk's word, with the ways out. */
final class PrintRowView extends VBox {

    PrintRowView(PrintsViewModel.Row row) {
        getStyleClass().add("print-row");
        Label title = new Label(row.title(), Icon.PRINTER.node());
        title.getStyleClass().add("print-title");
        title.setWrapText(true);
        Label detail = new Label(row.detail());
        detail.getStyleClass().add("print-detail");
        detail.setWrapText(true);
        FlowPane ways = new FlowPane();
        ways.getStyleClass().add("print-ways");
        for (PrintsViewModel.Way way : row.ways()) {
            Button button = new Button(way.name());
            button.getStyleClass().add("small-button");
            button.setOnAction(event -> way.act().run());
            ways.getChildren().add(button);
        }
        getChildren().addAll(title, detail, ways);
    }
}
