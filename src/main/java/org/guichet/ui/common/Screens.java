package org.guichet.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads FXML: the only place that does. JavaFX thread only. */
public final class Screens {

    private Screens() {}

    /**
     * Loads a file and binds it to its controller.
     *
     * @param words what its texts are read from
     * @param controller gets the file's controls, then its {@code initialize} is called
     */
    public static Parent load(FxmlFile file, Words words, Object controller) {
        URL url = Objects.requireNonNull(Screens.class.getResource(file.resource()), file.resource());
        FXMLLoader loader = new FXMLLoader(url);
        loader.getNamespace().put("words", words.sentences());
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(file.resource(), e);
        }
    }
}
