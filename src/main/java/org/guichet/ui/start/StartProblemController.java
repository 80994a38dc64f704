package org.guichet.ui.start;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.ui.common.Icon;
import org.guichet.ui.common.Visible;
import org.guichet.ui.common.Words;

/** Binds the screen that says why the counter cannot open. */
final class StartProblemController {

    private final StartProblemViewModel start;

    @FXML
    private StackPane icon;
    @FXML
    private Label title;
    @FXML
    private VBox details;
    @FXML
    private Label kept;
    @FXML
    private Label todo;
    @FXML
    private Button again;
    @FXML
    private Button leave;
    @FXML
    private Button language;

    StartProblemController(StartProblemViewModel start) {
        this.start = start;
    }

    @FXML
    void initialize() {
        Words words = start.words();
        icon.getChildren().setAll(Icon.WARNING.node());
        title.textProperty().bind(words.bind(start::title));
        kept.textProperty().bind(words.bind(start::kept));
        todo.textProperty().bind(words.bind(start::todo));
        for (int i = 0; i < start.details().size(); i++) {
            int index = i;
            Label detail = new Label();
            detail.textProperty().bind(words.bind(() -> start.details().get(index)));
            detail.setWrapText(true);
            details.getChildren().add(detail);
        }
        Visible.when(details, Bindings.isNotEmpty(details.getChildren()));
        again.setOnAction(event -> start.again());
        leave.setOnAction(event -> start.leave());
        language.textProperty().bind(words.bind(() -> words.other().code().toUpperCase(Locale.ROOT)));
        language.setOnAction(event -> words.speak(words.other()));
    }
}
