package org.guichet.ui.shell;

import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.guichet.ui.common.KeyBadge;
import org.guichet.ui.common.Words;

/** All keys of the sell screen on one sheet. */
final class HelpPanel extends VBox {

    private static final List<String> LEFT = List.of("party", "types", "seats", "enter", "linked", "zone", "type",
            "accessible", "repeat", "arrows", "space", "list");
    private static final List<String> RIGHT = List.of("f9", "f10", "f11", "f12", "park", "escape", "undo", "reprint",
            "find", "event", "sync", "zoom", "language", "help");

    HelpPanel(Words words) {
        getStyleClass().add("help");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label();
        title.getStyleClass().add("help-title");
        title.textProperty().bind(words.bind("shell.help.title"));
        HBox columns = new HBox(column(words, LEFT), column(words, RIGHT));
        columns.getStyleClass().add("help-columns");
        getChildren().addAll(title, columns);
    }

    private static GridPane column(Words words, List<String> keys) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-grid");
        for (int row = 0; row < keys.size(); row++) {
            KeyBadge badge = new KeyBadge();
            badge.textProperty().bind(words.bind("shell.help." + keys.get(row) + ".key"));
            Label sentence = new Label();
            sentence.textProperty().bind(words.bind("shell.help." + keys.get(row)));
            grid.addRow(row, badge, sentence);
        }
        return grid;
    }
}
