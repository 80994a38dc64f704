package org.guichet.ui.start;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;

/** What the first run asks of the counter. Called in the background; what it throws is told to the user. */
public interface FirstSteps {

    /**
     * Sets the counter up on the demo season.
     *
     * @param progress told what is being done, from any thread
     */
    void demo(Language language, Consumer<Message> progress) throws Exception;

    /**
     * Sets the counter up on a season file.
     *
     * @param progress told what is being done, from any thread
     * @throws org.guichet.kernel.InvalidInput when the season or a plan of it is faulty: nothing was imported
     */
    void season(Path file, Language language, Consumer<Message> progress) throws Exception;

    /** The counter can be opened now. On the JavaFX thread. */
    void ready();
}
