package org.guichet.ui.sync;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.ui.common.Icon;
import org.guichet.ui.common.Words;

/** A task, and the button by which the clerk says that it was seen. */
final class TaskView extends HBox {

    TaskView(TaskCard card, Words words, Runnable seen) {
        getStyleClass().add("task");
        Label title = new Label(card.title(), Icon.WARNING.node());
        title.getStyleClass().add("task-title");
        title.setWrapText(true);
        VBox told = new VBox(title);
        told.getStyleClass().add("task-told");
        add(told, card.seats(), "task-seats");
        add(told, card.what(), "task-what");
        add(told, "→ " + card.advice(), "task-advice");
        HBox.setHgrow(told, Priority.ALWAYS);
        Button button = new Button(words.tell("sync.task.seen"));
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(words.tell("sync.task.seen.of", card.title()));
        button.setOnAction(event -> seen.run());
        getChildren().addAll(told, button);
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
