package org.guichet.ui.find;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.ui.common.KeyBadge;

/** How a finding looks: icon, title over detail, the key that does the same. */
final class FindingCell extends ListCell<Finding> {

    @Override
    protected void updateItem(Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        setText(null);
        if (empty || finding == null) {
            setGraphic(null);
            return;
        }
        Label title = new Label(finding.title());
        title.getStyleClass().add("finding-title");
        Label detail = new Label(finding.detail());
        detail.getStyleClass().add("quiet");
        VBox words = new VBox(title, detail);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(new StackPane(finding.icon().node()), words);
        line.getStyleClass().add("finding");
        if (!finding.badge().isEmpty()) {
            line.getChildren().add(new KeyBadge(finding.badge()));
        }
        setGraphic(line);
    }
}
