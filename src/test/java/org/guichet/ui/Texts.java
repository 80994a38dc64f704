package org.guichet.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/** What can be read on a screen. Any thread. */
public final class Texts {

    private Texts() {}

    /** The text of every visible label, button and field. */
    public static Set<String> shown(Parent root) {
        Set<String> texts = new TreeSet<>();
        walk(root, node -> {
            if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()) {
                texts.add(labeled.getText());
            }
            if (node instanceof TextInputControl field && field.getPromptText() != null
                    && !field.getPromptText().isBlank()) {
                texts.add(field.getPromptText());
            }
        });
        return texts;
    }

    /** Visible texts that are cut short: what is painted is not what was said. */
    public static List<String> clipped(Parent root) {
        List<String> cut = new ArrayList<>();
        walk(root, node -> {
            if (node instanceof Labeled labeled && labeled.getText() != null) {
                labeled.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast)
                        .filter(text -> !text.getText().isEmpty() && !text.getText().equals(labeled.getText()))
                        .forEach(text -> cut.add(labeled.getText() + " -> " + text.getText()));
            }
        });
        return cut;
    }

    /** Visible texts that stick out of the window at its left or right. */
    public static List<String> outside(Parent root) {
        List<String> out = new ArrayList<>();
        walk(root, node -> {
            Bounds place = node.localToScene(node.getBoundsInLocal());
            if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()
                    && (place.getMinX() < -1 || place.getMaxX() > root.getScene().getWidth() + 1)) {
                out.add(labeled.getText() + " at " + place.getMinX() + " to " + place.getMaxX());
            }
        });
        return out;
    }

    /** Shows a visitor all that can be seen, laid out as it is now, on the JavaFX thread. */
    static void walk(Parent root, Consumer<Node> visitor) {
        FxThread.run(() -> {
            root.applyCss();
            root.layout();
            visit(root, visitor);
        });
    }

    private static void visit(Node node, Consumer<Node> visitor) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        visitor.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, visitor));
        }
    }
}
