package org.guichet.architecture.bites.central;

import javafx.scene.paint.Color;

/** Breaks: the centre never touches the window; JavaFX only in the window. */
record Paints(Color colour) {}
