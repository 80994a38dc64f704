package org.guichet.ui.find;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Binds the list of findings. */
public final class FindController {

    private final FindViewModel find;

    @FXML
    private TextField query;
    @FXML
    private ListView<Finding> list;

    public FindController(FindViewModel find) {
        this.find = find;
    }

    @FXML
    void initialize() {
        query.textProperty().bindBidirectional(find.queryProperty());
        list.setItems(find.findings());
        list.setCellFactory(view -> cell());
        list.getItems().addListener(
                (ListChangeListener<Finding>) change -> list.getSelectionModel().selectFirst());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private ListCell<Finding> cell() {
        ListCell<Finding> cell = new FindingCell();
        cell.setOnMouseClicked(event -> {
            if (!cell.isEmpty()) {
                find.choose(cell.getItem());
            }
        });
        return cell;
    }

    /** Arrows walk the list while the words stay where they are typed. */
    private void pressed(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int next = Math.clamp(at + (event.getCode() == KeyCode.DOWN ? 1 : -1), 0,
                    Math.max(0, list.getItems().size() - 1));
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 4));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            find.enter(list.getSelectionModel().getSelectedItem());
            event.consume();
        }
    }
}
