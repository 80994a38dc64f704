package org.guichet.ui.common;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;

/** The key that does the same as the button it stands on. */
public final class KeyBadge extends Label {

    public KeyBadge() {
        getStyleClass().add("key");
    }

    public KeyBadge(String key) {
        this();
        setText(key);
    }

    public StringProperty keyProperty() {
        return textProperty();
    }
}
