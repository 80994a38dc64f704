package org.guichet.ui.start;

import javafx.scene.Parent;
import org.guichet.ui.common.FxmlFile;
import org.guichet.ui.common.Screens;

/** Puts the screens before the counter together. JavaFX thread only. */
public final class StartView {

    private StartView() {}

    public static Parent firstRun(FirstRunViewModel start) {
        return Screens.load(FxmlFile.FIRST_RUN, start.words(), new FirstRunController(start));
    }

    public static Parent problem(StartProblemViewModel start) {
        return Screens.load(FxmlFile.START_PROBLEM, start.words(), new StartProblemController(start));
    }
}
