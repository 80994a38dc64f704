package org.guichet.ui.sync;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.kernel.Finding;
import org.guichet.ui.common.Icon;

/** A line of the board: the state by shape and word as well as by colour. */
final class LampView extends HBox {

    private static final PseudoClass YELLOW = PseudoClass.getPseudoClass("yellow");
    private static final PseudoClass RED = PseudoClass.getPseudoClass("red");

    LampView(Lamp lamp) {
        getStyleClass().add("lamp");
        pseudoClassStateChanged(YELLOW, lamp.level() == Finding.Level.YELLOW);
        pseudoClassStateChanged(RED, lamp.level() == Finding.Level.RED);
        StackPane mark = new StackPane(switch (lamp.level()) {
            case GREEN -> Icon.CHECK.node();
            case YELLOW -> Icon.WARNING.node();
            case RED -> Icon.CROSS.node();
        });
        mark.getStyleClass().add("lamp-mark");
        Label name = new Label(lamp.name());
        name.getStyleClass().add("lamp-name");
        Label state = new Label(lamp.state());
        state.getStyleClass().add("lamp-state");
        HBox head = new HBox(name, state);
        head.getStyleClass().add("lamp-head");
        VBox told = new VBox(head, wrapped(lamp.says(), "lamp-says"));
        if (!lamp.remedy().isEmpty()) {
            told.getChildren().add(wrapped("→ " + lamp.remedy(), "lamp-remedy"));
        }
        HBox.setHgrow(told, Priority.ALWAYS);
        getChildren().addAll(mark, told);
        setAccessibleText(lamp.name() + ", " + lamp.state() + ". " + lamp.says() + " " + lamp.remedy());
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
