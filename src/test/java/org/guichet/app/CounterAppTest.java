package org.guichet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.guichet.i18n.Texts;
import org.guichet.kernel.Language;
import org.guichet.store.OpeningListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The real window over the real counter: what a clerk sees when it cannot open, and that it opens once it can. */
@ExtendWith(ApplicationExtension.class)
class CounterAppTest {

    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path root;

    private Stage stage;
    private @Nullable CounterApp app;

    @Start
    void keep(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void importSeason() throws Exception {
        HallFiles.write(root.resolve(Evening.SEASON));
        try (OpenStore store = open()) {
            store.importSeason(Evening.season(root));
        }
    }

    @AfterEach
    void leave(FxRobot robot) {
        CounterApp shown = app;
        if (shown != null) {
            robot.interact(shown::close);
        }
    }

    @Test
    void aSecondWindowSaysSoAndOpensWhenTheFirstIsClosed(FxRobot robot) throws Exception {
        try (OpenStore first = open()) {
            assertThat(first.hasSeason()).isTrue();
            CounterApp second = show(robot, Evening.store(root));
            awaitTitle(second, "start.second.title");
        }
        again(robot);
        awaitSellScreen();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidAndTriedAgain(FxRobot robot) throws Exception {
        Path moved = Files.move(Evening.store(root).root(), root.resolve("moved"));
        Files.writeString(Evening.store(root).root(), "");
        awaitTitle(show(robot, Evening.store(root)), "start.folder.title");
        Files.delete(Evening.store(root).root());
        Files.move(moved, Evening.store(root).root());
        again(robot);
        awaitSellScreen();
    }

    @Test
    void aDamagedJournalIsSaid(FxRobot robot) throws Exception {
        Path segment = Evening.store(root).journal().resolve("000001.journal");
        byte[] bytes = Files.readAllBytes(segment);
        bytes[200] ^= 0x10;
        Files.write(segment, bytes);
        Files.delete(Evening.store(root).journal().resolve("clean-stop"));
        awaitTitle(show(robot, Evening.store(root)), "start.journal.title");
    }

    @Test
    void settingsThatCannotBeReadAreSaidAndReadAgain(FxRobot robot) throws Exception {
        String right = Files.readString(Evening.store(root).settings());
        Files.writeString(Evening.store(root).settings(), "counter = nine");
        awaitTitle(show(robot, Evening.store(root)), "start.settings.title");
        Files.writeString(Evening.store(root).settings(), right);
        again(robot);
        awaitSellScreen();
    }

    @Test
    void theLanguageSwitchedLastIsTheOneOfTheNextStart(FxRobot robot) throws Exception {
        show(robot, Evening.store(root));
        awaitSellScreen();
        robot.interact(() -> {
            Parent screen = shown().scene().getRoot();
            switchLanguage(screen);
            switchLanguage(screen);
            switchLanguage(screen);
            switchLanguage(screen);
        });
        robot.interact(shown()::close);

        try (OpenStore next = open()) {
            assertThat(next.settings().language()).isEqualTo(Language.FR);
        }
    }

    private static void switchLanguage(Parent screen) {
        Event.fireEvent(screen, new KeyEvent(KeyEvent.KEY_PRESSED, "", "g", KeyCode.G, false, false, true, false));
    }

    private CounterApp show(FxRobot robot, StoreFolder folder) {
        robot.interact(() -> app = CounterApp.show(folder, Evening.around(root), stage, 1366, 768));
        return shown();
    }

    private CounterApp shown() {
        return java.util.Objects.requireNonNull(app);
    }

    private OpenStore open() throws java.io.IOException {
        return OpenStore.open(Evening.store(root), Evening.around(root), OpeningListener.NONE);
    }

    private static void again(FxRobot robot) {
        robot.interact(() -> robot.lookup("#again").queryButton().fire());
    }

    private void awaitSellScreen() throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> shown().window().isPresent());
        assertThat(shown().counter()).isPresent();
    }

    private static void awaitTitle(CounterApp app, String key) throws Exception {
        String title = Texts.tell(Language.FR, key);
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(
                () -> org.guichet.ui.Texts.shown(app.scene().getRoot()).contains(title)).get());
        assertThat(app.counter()).isEmpty();
    }
}
