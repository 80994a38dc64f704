package org.guichet.ui.sync;

import java.util.List;
import java.util.function.Function;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.ui.common.Icon;
import org.guichet.ui.common.KeyBadge;
import org.guichet.ui.common.Visible;

/** Binds the Sync screen. */
public final class SyncController {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");

    private final SyncViewModel sync;

    @FXML
    private Button backButton;
    @FXML
    private VBox lineCard;
    @FXML
    private StackPane lineMark;
    @FXML
    private Label headline;
    @FXML
    private Button lineButton;
    @FXML
    private Button cutButton;
    @FXML
    private Label meaning;
    @FXML
    private Label trouble;
    @FXML
    private GridPane facts;
    @FXML
    private ScrollPane taskScroll;
    @FXML
    private VBox taskBox;
    @FXML
    private VBox nothing;
    @FXML
    private Label nothingWhy;
    @FXML
    private Label seen;
    @FXML
    private Label eventName;
    @FXML
    private VBox stockBox;
    @FXML
    private Label lookedAt;
    @FXML
    private Button lookButton;
    @FXML
    private VBox board;

    public SyncController(SyncViewModel sync) {
        this.sync = sync;
    }

    @FXML
    void initialize() {
        backButton.setOnAction(event -> sync.hide());
        KeyBadge escape = new KeyBadge();
        escape.textProperty().bind(sync.words().bind("shell.key.escape"));
        backButton.setGraphic(escape);
        ObservableValue<LineWords.Told> line = sync.lineProperty();
        line.subscribe(this::tell);
        headline.textProperty().bind(line.map(LineWords.Told::headline));
        meaning.textProperty().bind(line.map(LineWords.Told::meaning));
        trouble.textProperty().bind(line.map(LineWords.Told::trouble));
        Visible.when(trouble, trouble.textProperty().isNotEmpty());
        lineButton.textProperty().bind(line.map(LineWords.Told::actName));
        lineButton.setOnAction(event -> sync.switchLine());
        Visible.when(lineButton, lineButton.textProperty().isNotEmpty());
        cutButton.setOnAction(event -> sync.cut());
        Visible.when(cutButton, line.map(LineWords.Told::mayCutToo));
        seen.textProperty().bind(sync.seenProperty());
        Visible.when(seen, seen.textProperty().isNotEmpty());
        Visible.when(nothing, Bindings.isEmpty(sync.tasks()));
        Visible.when(taskScroll, Bindings.isNotEmpty(sync.tasks()));
        nothingWhy.textProperty().bind(line.map(told -> sync.words()
                .tell(sync.hasCentre() ? "sync.tasks.none" : "sync.tasks.alone")));
        eventName.textProperty().bind(sync.eventNameProperty());
        lookedAt.textProperty().bind(sync.lookedAtProperty());
        lookButton.setOnAction(event -> sync.look());
        fill(taskBox, sync.tasks(), card -> new TaskView(card, sync.words(), () -> sync.seen(card)));
        fill(board, sync.lamps(), LampView::new);
        fill(stockBox, sync.stocks(), stock -> new StockRow(stock, sync.words().tell("sync.stock.here", stock.here())));
        sync.shownProperty().subscribe(shown -> {
            if (shown) {
                backButton.requestFocus();
            }
        });
        taskBox.focusWithinProperty().subscribe(within -> reveal());
    }

    private void tell(LineWords.Told told) {
        lineCard.pseudoClassStateChanged(WARNING, told.tone() == LineWords.Tone.WARNING);
        lineCard.pseudoClassStateChanged(CALM, told.tone() == LineWords.Tone.CALM);
        lineMark.getChildren().setAll(switch (told.tone()) {
            case GOOD -> Icon.CHECK.node();
            case CALM -> Icon.SYNC.node();
            case WARNING -> Icon.WARNING.node();
        });
        facts.getChildren().clear();
        List<LineWords.Fact> all = told.facts();
        for (int row = 0; row < all.size(); row++) {
            Label name = new Label(all.get(row).name());
            name.getStyleClass().add("fact-name");
            Label value = new Label(all.get(row).value());
            value.getStyleClass().add("fact-value");
            facts.addRow(row, name, value);
        }
    }

    /** Shows a list, and keeps the focus near when what had it goes. */
    private <T> void fill(Pane box, ObservableList<T> list, Function<T, Node> view) {
        Runnable build = () -> {
            boolean within = box.isFocusWithin();
            box.getChildren().setAll(list.stream().map(view).toList());
            if (within) {
                Node next = box.lookup(".button");
                (next == null ? backButton : next).requestFocus();
            }
        };
        list.addListener((ListChangeListener<T>) change -> build.run());
        build.run();
    }

    /** The task in focus is scrolled to. */
    private void reveal() {
        for (Node task : taskBox.getChildren()) {
            if (((Pane) task).isFocusWithin()) {
                Bounds place = task.getBoundsInParent();
                double hidden = taskBox.getHeight() - taskScroll.getViewportBounds().getHeight();
                taskScroll.setVvalue(hidden <= 0 ? 0 : Math.clamp(place.getMinY() / hidden, 0, 1));
            }
        }
    }
}
