package org.guichet.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Shows a node only while a condition holds; otherwise it takes no room. */
public final class Visible {

    private Visible() {}

    public static void when(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }
}
