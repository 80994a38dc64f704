package org.guichet.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.guichet.kernel.Language;
import org.guichet.ui.common.Look;
import org.guichet.ui.common.TaskRunner;
import org.guichet.ui.common.Words;
import org.guichet.ui.shell.CounterWindow;
import org.guichet.ui.shell.Health;
import org.guichet.ui.sync.SyncDeskInMemory;

/** The real window on a counter in memory, and keys for it. Build and press on the JavaFX thread. */
public final class SellHarness {

    public final CounterInMemory counter;
    public final Words words = new Words(Language.FR);
    public final CounterWindow window;
    public final Scene scene;
    public final Stage stage;
    public final SyncDeskInMemory desk = new SyncDeskInMemory();
    public Health health = new Health(true, false, false, false);
    private final ExecutorService painter = Executors.newSingleThreadExecutor(SellHarness::daemon);
    private final List<Runnable> held = new ArrayList<>();
    private final TaskRunner tasks;
    private boolean holding;

    public SellHarness(CounterInMemory counter, Stage stage, int width, int height) {
        this.counter = counter;
        this.stage = stage;
        tasks = new TaskRunner(this::work, Platform::runLater);
        window = new CounterWindow(counter.wicket, counter.printer, words, tasks, painter, () -> health,
                desk, tasks);
        scene = new Scene(new Group(), width, height);
        window.show(scene, Look.LIGHT);
        window.guard(stage);
        stage.setScene(scene);
        stage.show();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "test-painter");
        thread.setDaemon(true);
        return thread;
    }

    /** Background work waits until {@link #release}, as on a slow disk. */
    public void hold() {
        holding = true;
    }

    public void release() {
        holding = false;
        List.copyOf(held).forEach(Runnable::run);
        held.clear();
    }

    /** Acts once nothing is under way in the background; at once while that is held. */
    private void whenSettled(Runnable act) {
        if (holding) {
            act.run();
        } else {
            tasks.whenIdle(act);
        }
    }

    /** Waits until nothing is under way: in the background, unless that is held, and in the window. Not from the JavaFX thread. */
    public void settle() {
        CompletableFuture<Boolean> idle = new CompletableFuture<>();
        FxThread.run(() -> whenSettled(() -> idle.complete(true)));
        idle.orTimeout(20, TimeUnit.SECONDS).join();
        FxThread.settle();
    }

    private void work(Runnable work) {
        if (holding) {
            held.add(work);
        } else {
            painter.execute(work);
        }
    }

    /** Types plain characters as a keyboard does. */
    public void type(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            KeyCode code = Character.isDigit(c) ? KeyCode.valueOf("DIGIT" + c)
                    : Character.isLetter(c) ? KeyCode.valueOf(String.valueOf(Character.toUpperCase(c)))
                            : c == ' ' ? KeyCode.SPACE : KeyCode.UNDEFINED;
            fire(KeyEvent.KEY_PRESSED, "", String.valueOf(c), code, false, false);
            fire(KeyEvent.KEY_TYPED, String.valueOf(c), "", KeyCode.UNDEFINED, false, false);
            fire(KeyEvent.KEY_RELEASED, "", String.valueOf(c), code, false, false);
        }
    }

    public void press(KeyCode code) {
        press(code, false, false);
    }

    public void alt(KeyCode code) {
        press(code, false, true);
    }

    public void ctrl(KeyCode code) {
        press(code, true, false);
    }

    private void press(KeyCode code, boolean ctrl, boolean alt) {
        String text = code.isLetterKey() ? code.getChar().toLowerCase(java.util.Locale.ROOT) : "";
        String typed = switch (code) {
            case ENTER -> "\r";
            case ESCAPE -> "\u001b";
            case SPACE -> " ";
            case BACK_SPACE -> "\b";
            default -> text;
        };
        fire(KeyEvent.KEY_PRESSED, "", text, code, ctrl, alt);
        if (!typed.isEmpty()) {
            fire(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, ctrl, alt);
        }
        fire(KeyEvent.KEY_RELEASED, "", text, code, ctrl, alt);
    }

    private void fire(javafx.event.EventType<KeyEvent> type, String character, String text, KeyCode code, boolean ctrl,
            boolean alt) {
        javafx.scene.Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        javafx.event.Event.fireEvent(target, new KeyEvent(type, character, text, code, false, ctrl, alt, false));
    }
}
