package org.guichet.ui.common;

import java.util.concurrent.Callable;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.guichet.i18n.Formats;
import org.guichet.i18n.Texts;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.guichet.kernel.Place;
import org.guichet.kernel.Text;

/**
 * The sentences of the window in the language of the moment. When the language is switched, every text bound here is told
 * anew, so that two languages never stand side by side. FXML reads the same sentences as {@code ${words['sell.cart']}}.
 * JavaFX thread only.
 */
public final class Words {

    private final ReadOnlyObjectWrapper<Language> language;
    private final ObservableMap<String, String> sentences = FXCollections.observableHashMap();

    public Words(Language initial) {
        language = new ReadOnlyObjectWrapper<>(initial);
        sentences.putAll(Texts.sentences(initial));
    }

    public ReadOnlyObjectProperty<Language> languageProperty() {
        return language.getReadOnlyProperty();
    }

    public Language language() {
        return language.get();
    }

    /** From now on everything is told in that language. */
    public void speak(Language next) {
        sentences.putAll(Texts.sentences(next));
        language.set(next);
    }

    /** The one that is not spoken now. */
    public Language other() {
        return language() == Language.FR ? Language.EN : Language.FR;
    }

    public String tell(String key, Object... arguments) {
        return Texts.tell(language(), key, arguments);
    }

    public String tell(Message message) {
        return Texts.tell(language(), message);
    }

    public String tell(Place place) {
        return Texts.tell(language(), place);
    }

    public String tell(Text text) {
        return text.in(language());
    }

    public Formats formats() {
        return Formats.in(language());
    }

    /** A text that is made anew whenever the language changes. */
    public StringBinding bind(Callable<String> text) {
        return Bindings.createStringBinding(text, language);
    }

    /** A sentence without arguments, always in the language of the moment. */
    public StringBinding bind(String key) {
        return bind(() -> tell(key));
    }

    ObservableMap<String, String> sentences() {
        return sentences;
    }
}
