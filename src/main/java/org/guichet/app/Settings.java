package org.guichet.app;

import org.guichet.kernel.CounterId;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;

/**
 * What a counter is set to.
 *
 * @param store random name of the store, made with it: tells a store from another one in the same folder
 * @param counter its number in the house and its incarnation
 * @param name as the screen and the tickets say it; empty for {@code Guichet n}
 * @param language of the screen at start
 * @param printer name of the system's printer; empty for the folder of tickets
 */
public record Settings(String store, CounterId counter, String name, Language language, String printer) {

    public Settings withLanguage(Language chosen) {
        return new Settings(store, counter, name, chosen, printer);
    }

    /** @param name of the system's printer; empty for the folder of tickets */
    public Settings withPrinter(String name) {
        return new Settings(store, counter, this.name, language, name);
    }

    /** The counter's name, as given or by its number. */
    public Message shownName() {
        return name.isEmpty() ? Message.of("shell.counter", counter.number()) : Message.of("shell.counter.named", name);
    }
}
