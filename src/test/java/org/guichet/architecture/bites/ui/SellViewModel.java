package org.guichet.architecture.bites.ui;

import javafx.scene.paint.Color;

/** Breaks: a ViewModel knows no scene. */
final class SellViewModel {

    Color colour() {
        return Color.RED;
    }
}
