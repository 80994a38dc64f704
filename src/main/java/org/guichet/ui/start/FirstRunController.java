package org.guichet.ui.start;

import java.io.File;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.guichet.kernel.Language;
import org.guichet.ui.common.Icon;
import org.guichet.ui.common.Visible;
import org.guichet.ui.start.FirstRunViewModel.Step;

/** Binds the first run. */
final class FirstRunController {

    private final FirstRunViewModel start;

    @FXML
    private VBox languageStep;
    @FXML
    private Button french;
    @FXML
    private Button english;
    @FXML
    private VBox seasonStep;
    @FXML
    private Button demo;
    @FXML
    private TextField path;
    @FXML
    private Button browse;
    @FXML
    private Button open;
    @FXML
    private Button back;
    @FXML
    private VBox refused;
    @FXML
    private Label refusal;
    @FXML
    private VBox faults;
    @FXML
    private VBox workingStep;
    @FXML
    private Label progress;

    FirstRunController(FirstRunViewModel start) {
        this.start = start;
    }

    @FXML
    void initialize() {
        Visible.when(languageStep, start.stepProperty().isEqualTo(Step.LANGUAGE));
        Visible.when(seasonStep, start.stepProperty().isEqualTo(Step.SEASON));
        Visible.when(workingStep, start.stepProperty().isEqualTo(Step.WORKING));
        french.setOnAction(event -> start.choose(Language.FR));
        english.setOnAction(event -> start.choose(Language.EN));
        demo.setGraphic(Icon.PLAY.node());
        demo.setOnAction(event -> start.demo());
        path.textProperty().bindBidirectional(start.pathProperty());
        path.setOnAction(event -> start.importSeason());
        browse.setGraphic(Icon.FOLDER.node());
        browse.setOnAction(event -> browse());
        open.setOnAction(event -> start.importSeason());
        back.setOnAction(event -> start.back());
        progress.textProperty().bind(start.progressProperty());
        refusal.textProperty().bind(start.refusalProperty());
        Visible.when(refused, Bindings.isNotEmpty(start.faults()));
        start.faults().addListener((ListChangeListener<FirstRunViewModel.Fault>) change -> showFaults());
        start.stepProperty().addListener((property, before, now) -> {
            if (now == Step.SEASON) {
                demo.requestFocus();
            }
        });
    }

    private void showFaults() {
        faults.getChildren().setAll(start.faults().stream().map(fault -> {
            Label place = new Label(fault.place());
            place.getStyleClass().add("fault-place");
            Visible.when(place, place.textProperty().isNotEmpty());
            Label sentence = new Label(fault.sentence());
            sentence.setWrapText(true);
            return new VBox(place, sentence);
        }).toList());
    }

    private void browse() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(start.words().tell("start.season.file"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(start.words().tell("start.season.files"), "*.toml"));
        File chosen = chooser.showOpenDialog(browse.getScene().getWindow());
        if (chosen != null) {
            start.pathProperty().set(chosen.getPath());
        }
    }
}
