package org.guichet.ui.shell;

import java.util.List;
import java.util.Locale;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.guichet.ui.common.Icon;
import org.guichet.ui.common.KeyBadge;
import org.guichet.ui.common.Visible;
import org.guichet.ui.sell.EventChoice;

/** Binds the frame: rail, header, footer, what lies over the screen. */
final class ShellController {

    private static final PseudoClass TROUBLED = PseudoClass.getPseudoClass("troubled");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    /** The keys of the footer: badge and sentence. */
    private static final List<String> HINTS = List.of("party", "enter", "f9", "f11", "f12", "f8", "f1");

    private final ShellViewModel shell;
    private final Parent sellView;
    private final Parent syncView;
    private final Parent findView;

    @FXML
    private Button sellTab;
    @FXML
    private Button syncTab;
    @FXML
    private Button language;
    @FXML
    private Button eventPicker;
    @FXML
    private Label eventName;
    @FXML
    private Label eventPart;
    @FXML
    private Label eventPlace;
    @FXML
    private StackPane eventChevron;
    @FXML
    private TextField entry;
    @FXML
    private Button findButton;
    @FXML
    private Button status;
    @FXML
    private Label counterName;
    @FXML
    private Label clock;
    @FXML
    private StackPane body;
    @FXML
    private HBox hints;
    @FXML
    private StackPane overlay;

    ShellController(ShellViewModel shell, Parent sellView, Parent syncView, Parent findView) {
        this.shell = shell;
        this.sellView = sellView;
        this.syncView = syncView;
        this.findView = findView;
    }

    TextField entry() {
        return entry;
    }

    @FXML
    void initialize() {
        sellTab.setGraphic(Icon.TICKET.node());
        sellTab.setOnAction(event -> shell.showSell());
        syncTab.setGraphic(Icon.SYNC.node());
        syncTab.setOnAction(event -> shell.showSync());
        eventChevron.getChildren().setAll(Icon.CHEVRON.node());
        body.getChildren().setAll(sellView, syncView);
        Visible.when(sellView, shell.sync().shownProperty().map(shown -> !shown));
        Visible.when(syncView, shell.sync().shownProperty());
        shell.sync().shownProperty().subscribe(shown -> {
            sellTab.pseudoClassStateChanged(CHOSEN, !shown);
            syncTab.pseudoClassStateChanged(CHOSEN, shown);
        });
        eventName.textProperty().bind(shell.sell().sticky().eventNameProperty());
        eventPart.textProperty().bind(shell.sell().sticky().eventPartProperty());
        eventPlace.textProperty().bind(shell.sell().sticky().eventPlaceProperty());
        eventPicker.setOnAction(event -> pickEvent());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(eventName.textProperty().concat(eventPart.textProperty()));
        eventPicker.setTooltip(whole);
        entry.textProperty().bindBidirectional(shell.sell().line().textProperty());
        findButton.setOnAction(event -> shell.toggleFind());
        findButton.visibleProperty().bind(entry.textProperty().isEmpty());
        language.textProperty().bind(shell.words().bind(() -> shell.words().other().code().toUpperCase(Locale.ROOT)));
        language.accessibleTextProperty().bind(shell.words().bind("shell.language.switch"));
        language.setGraphic(new KeyBadge());
        ((KeyBadge) language.getGraphic()).textProperty().bind(shell.words().bind("shell.key.language"));
        language.setOnAction(event -> shell.switchLanguage());
        status.textProperty().bind(shell.statusProperty());
        status.accessibleTextProperty().bind(shell.statusProperty().concat("\n").concat(shell.statusInFullProperty())
                .concat("\n").concat(shell.words().bind("shell.status.open-sync")));
        status.setOnAction(event -> shell.showSync());
        Tooltip inFull = new Tooltip();
        inFull.textProperty().bind(shell.statusInFullProperty().concat("\n")
                .concat(shell.words().bind("shell.status.open-sync")));
        status.setTooltip(inFull);
        shell.troubledProperty().subscribe(troubled -> status.pseudoClassStateChanged(TROUBLED, troubled));
        counterName.textProperty().bind(shell.words().bind(shell::counterName));
        clock.textProperty().bind(shell.clockProperty());
        HINTS.forEach(this::hint);
        overlay.getChildren().setAll(new HelpPanel(shell.words()), findView);
        Visible.when(overlay.getChildren().get(0), shell.helpOpenProperty());
        Visible.when(findView, shell.find().openProperty());
        Visible.when(overlay, shell.helpOpenProperty().flatMap(help -> shell.find().openProperty()
                .map(find -> help || find)));
        overlay.setOnMousePressed(event -> {
            if (event.getTarget() == overlay) {
                shell.closeOverlay();
            }
        });
        Timeline ticking = new Timeline(new KeyFrame(Duration.seconds(1), event -> shell.refresh()));
        ticking.setCycleCount(Animation.INDEFINITE);
        ticking.play();
    }

    private void hint(String name) {
        KeyBadge badge = new KeyBadge();
        badge.textProperty().bind(shell.words().bind("shell.hint." + name + ".key"));
        Label sentence = new Label();
        sentence.textProperty().bind(shell.words().bind("shell.hint." + name));
        HBox pair = new HBox(badge, sentence);
        pair.getStyleClass().add("hint");
        pair.setMinWidth(Region.USE_PREF_SIZE);
        hints.getChildren().add(pair);
    }

    /** Also F2. */
    void pickEvent() {
        ContextMenu menu = new ContextMenu();
        for (EventChoice choice : shell.sell().sticky().events()) {
            RadioMenuItem item = new RadioMenuItem(choice.name() + " · " + choice.when());
            item.setSelected(choice.chosen());
            item.setOnAction(event -> shell.sell().sticky().chooseEvent(choice.number()));
            menu.getItems().add(item);
        }
        menu.show(eventPicker, Side.BOTTOM, 0, 2);
    }
}
