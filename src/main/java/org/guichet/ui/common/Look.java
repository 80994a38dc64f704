package org.guichet.ui.common;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/** How the window looks. */
public enum Look {
    LIGHT("light");

    private final String sheet;

    Look(String sheet) {
        this.sheet = sheet;
    }

    /** Dresses a scene, and all controls of the process in the theme beneath it. JavaFX thread. */
    public void dress(Scene scene) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(List.of(url(sheet), url("tokens"), url("sell"), url("sync"), url("start")));
    }

    private static String url(String name) {
        String resource = "/org/guichet/styles/" + name + ".css";
        return Objects.requireNonNull(Look.class.getResource(resource), resource).toExternalForm();
    }
}
