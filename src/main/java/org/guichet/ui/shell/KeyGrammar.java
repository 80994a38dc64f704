package org.guichet.ui.shell;

import java.util.Map;
import java.util.Set;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.guichet.ui.seatmap.SeatMap;
import org.guichet.ui.sell.SellViewModel;
import org.guichet.ui.sell.TenderViewModel;
import org.jspecify.annotations.Nullable;

/**
 * The keyboard of the whole window. Plain characters go to the entry line wherever the focus is, unless it is in another
 * field; acts are function keys, Alt with a letter, Ctrl with a letter. Characters are read, not key codes, so that every
 * layout works; AltGr, which some systems report as Ctrl with Alt, makes characters.
 */
final class KeyGrammar {

    /** After this long without a character a scan without an end has ended. */
    private static final Duration SCAN_END = Duration.millis(120);
    private static final Set<KeyCode> ON_THE_MAP = Set.of(KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT,
            KeyCode.HOME, KeyCode.END, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.SPACE);

    private final Parent root;
    private final TextField entry;
    private final SeatMap map;
    private final ShellViewModel shell;
    private final SellViewModel sell;
    private final PauseTransition quiet = new PauseTransition(SCAN_END);
    private final Map<KeyCode, Runnable> functionKeys;
    private final Map<Character, Runnable> altKeys;
    private final Map<Character, Runnable> ctrlKeys;

    KeyGrammar(Parent root, ShellController frame, SeatMap map, ShellViewModel shell) {
        this.root = root;
        this.entry = frame.entry();
        this.map = map;
        this.shell = shell;
        this.sell = shell.sell();
        TenderViewModel tender = sell.tender();
        functionKeys = Map.ofEntries(Map.entry(KeyCode.F1, shell::toggleHelp),
                Map.entry(KeyCode.F2, frame::pickEvent),
                Map.entry(KeyCode.F6, selling(sell::toggleList)),
                Map.entry(KeyCode.F7, selling(sell.parked()::parkOrTakeBack)),
                Map.entry(KeyCode.F8, selling(sell::repeat)), Map.entry(KeyCode.F9, selling(tender::exact)),
                Map.entry(KeyCode.F10, selling(tender::cash)), Map.entry(KeyCode.F11, selling(tender::card)),
                Map.entry(KeyCode.F12, selling(tender::split)));
        altKeys = Map.of('L', selling(sell::linked), 'Z', selling(sell.sticky()::nextZone), 'T',
                selling(sell.sticky()::nextType), 'A', selling(sell::accessible), 'G', shell::switchLanguage, 'S',
                shell::showSync);
        ctrlKeys = Map.of('K', shell::toggleFind, 'Z', selling(sell::undo), 'P',
                selling(sell.sale()::reprint));
    }

    /** What is sold is seen: the sell screen comes to the front first. */
    private Runnable selling(Runnable act) {
        return () -> {
            shell.showSell();
            act.run();
        };
    }

    void install() {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        root.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> Platform.runLater(this::backToTheLine));
        quiet.setOnFinished(event -> sell.settle());
        sell.tender().modeProperty().addListener((property, before, now) -> {
            if (before == TenderViewModel.Mode.CARD) {
                entry.requestFocus();
            }
        });
        sell.listShownProperty().addListener((property, before, shown) -> {
            if (!shown) {
                entry.requestFocus();
            }
        });
        shell.find().openProperty().addListener((property, before, open) -> {
            if (open) {
                Platform.runLater(() -> root.lookup(".find-query").requestFocus());
            } else {
                toTheLine();
            }
        });
        shell.sync().shownProperty().addListener((property, before, shown) -> toTheLine());
    }

    // ---- acts

    private void pressed(KeyEvent event) {
        if (carriedOut(event)) {
            event.consume();
        }
    }

    private boolean carriedOut(KeyEvent event) {
        boolean ctrl = event.isControlDown() || event.isMetaDown();
        boolean alt = event.isAltDown();
        if (ctrl && alt) {
            return false;
        }
        if (ctrl) {
            return run(ctrlKeys.get(letter(event))) || map.act(event);
        }
        if (alt) {
            return run(altKeys.get(letter(event)));
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            escape();
            return true;
        }
        if (shell.find().isOpen()) {
            return false;
        }
        if (shell.sync().isShown()) {
            return run(functionKeys.get(event.getCode())) || onTheSyncScreen(event);
        }
        if (event.getCode() == KeyCode.SPACE && !isInAnotherField() && sell.isScanning()) {
            return true; // it comes as a character of the code that is being read
        }
        return run(functionKeys.get(event.getCode())) || onTheLine(event);
    }

    private static boolean run(@Nullable Runnable act) {
        if (act != null) {
            act.run();
        }
        return act != null;
    }

    /** The letter on the key in the layout of the moment. */
    private static char letter(KeyEvent event) {
        String text = event.getText();
        String name = text.length() == 1 && Character.isLetter(text.charAt(0)) ? text : event.getCode().getChar();
        return name.isEmpty() ? ' ' : Character.toUpperCase(name.charAt(0));
    }

    private void escape() {
        if (shell.closeOverlay()) {
            toTheLine();
        } else if (shell.sync().isShown()) {
            shell.showSell();
        } else {
            sell.escape();
            entry.requestFocus();
        }
    }

    /** Enter does what the button in focus does; the other keys walk among the buttons. */
    private boolean onTheSyncScreen(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && root.getScene().getFocusOwner() instanceof Button button) {
            button.fire();
        }
        return event.getCode() == KeyCode.ENTER;
    }

    private boolean onTheLine(KeyEvent event) {
        boolean elsewhere = isInAnotherField();
        if (event.getCode() == KeyCode.ENTER) {
            if (elsewhere && !sell.tender().isCardComplete()) {
                return false; // on to the next field of the card
            }
            sell.enter();
            return true;
        }
        if (elsewhere) {
            return false;
        }
        if (event.getCode() == KeyCode.BACK_SPACE && (sell.eraseAmount() || (!entry.isFocused() && eraseLast()))) {
            return true;
        }
        boolean onTheLine = entry.isFocused() || root.getScene().getFocusOwner() == null;
        return onTheLine && sell.line().isEmpty() && ON_THE_MAP.contains(event.getCode()) && map.act(event);
    }

    private boolean eraseLast() {
        int length = entry.getLength();
        if (length > 0) {
            entry.deleteText(length - 1, length);
        }
        return true;
    }

    // ---- characters

    private void typed(KeyEvent event) {
        boolean command = event.isMetaDown() || event.isControlDown() != event.isAltDown();
        String text = event.getCharacter();
        if (command || text.isEmpty() || Character.isISOControl(text.charAt(0)) || isInAnotherField()) {
            return;
        }
        if (shell.sync().isShown()) {
            if (text.isBlank()) {
                return; // Space belongs to the button in focus
            }
            shell.showSell();
        }
        boolean key = text.isBlank() && !sell.isScanning();
        if (key && !entry.isFocused()) {
            return; // Space belongs to the focused control
        }
        event.consume();
        if (key && sell.line().isEmpty()) {
            return; // it toggled a seat
        }
        for (int i = 0; i < text.length(); i++) {
            if (sell.type(text.charAt(i))) {
                insert(text.substring(i, i + 1));
            }
        }
        quiet.playFromStart();
    }

    private void insert(String text) {
        if (entry.isFocused()) {
            entry.replaceSelection(text);
        } else {
            entry.appendText(text);
            entry.end();
        }
    }

    private boolean isInAnotherField() {
        Node owner = root.getScene().getFocusOwner();
        return owner instanceof TextInputControl && owner != entry;
    }

    /** The customer's screen has its line ready; on the other one the controls have the focus. */
    private void toTheLine() {
        if (shell.sync().isShown()) {
            root.lookup(".sync .button").requestFocus();
        } else {
            entry.requestFocus();
        }
    }

    /** A click leaves the line ready; only fields and lists keep the focus. */
    private void backToTheLine() {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        if (!shell.sync().isShown() && !(owner instanceof TextInputControl) && !(owner instanceof TableView)) {
            entry.requestFocus();
        }
    }
}
