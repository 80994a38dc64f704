package org.guichet.lab.demo;

import java.nio.file.Path;
import java.util.Locale;

import javafx.scene.Scene;

/** Pictures of what was shown, numbered in their order. */
final class Pictures {

    private final Path folder;
    private int taken;

    Pictures(Path folder) {
        this.folder = folder;
    }

    void take(Scene scene, String name) {
        taken++;
        Stagehand.picture(scene, folder.resolve(String.format(Locale.ROOT, "%02d-%s.png", taken, name)));
    }
}
