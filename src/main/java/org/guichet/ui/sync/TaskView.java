package org.guichet.ui.sync;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.ui.common.Words;

/** A task, and the button by which the clerk puts it away, if it may be. */
final class TaskView extends HBox {

    private static final PseudoClass TO_READ = PseudoClass.getPseudoClass("to-read");
    private static final PseudoClass TO_KNOW = PseudoClass.getPseudoClass("to-know");

    TaskView(TaskCard card, Words words, Runnable seen) {
        getStyleClass().add("task");
        pseudoClassStateChanged(TO_READ, card.kind() == TaskCard.Kind.TO_READ);
        pseudoClassStateChanged(TO_KNOW, card.kind() == TaskCard.Kind.TO_KNOW);
        Label title = new Label(card.title(), card.kind().icon.node());
        title.getStyleClass().add("task-title");
        title.setWrapText(true);
        VBox told = new VBox(title);
        told.getStyleClass().add("task-told");
        add(told, card.strong(), "task-strong");
        add(told, card.what(), "task-what");
        add(told, card.advice().isEmpty() ? "" : "→ " + card.advice(), "task-advice");
        HBox.setHgrow(told, Priority.ALWAYS);
        getChildren().add(told);
        if (card.isPutAway()) {
            getChildren().add(button(card, words, seen));
        }
    }

    private static Button button(TaskCard card, Words words, Runnable seen) {
        Button button = new Button(words.tell("sync.task.seen"));
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(words.tell("sync.task.seen.of", card.title()));
        button.setOnAction(event -> seen.run());
        return button;
    }

    private static void add(VBox box, String text, String style) {
        if (!text.isEmpty()) {
            Label label = new Label(text);
            label.getStyleClass().add(style);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            box.getChildren().add(label);
        }
    }
}
