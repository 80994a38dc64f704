package org.guichet.lab.demo;

import java.util.Locale;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A clerk's keyboard: the events that a real one sends, in their order, to whatever has the focus. JavaFX thread only. */
final class Keys {

    private final Scene scene;

    Keys(Scene scene) {
        this.scene = scene;
    }

    /** Plain characters. */
    void type(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            String character = String.valueOf(letter);
            KeyCode code = code(letter);
            fire(KeyEvent.KEY_PRESSED, "", character, code, false, false);
            fire(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false);
            fire(KeyEvent.KEY_RELEASED, "", character, code, false, false);
        }
    }

    void press(KeyCode code) {
        stroke(code, false, false);
    }

    void alt(KeyCode code) {
        stroke(code, false, true);
    }

    void ctrl(KeyCode code) {
        stroke(code, true, false);
    }

    private void stroke(KeyCode code, boolean ctrl, boolean alt) {
        String text = code.isLetterKey() ? code.getChar().toLowerCase(Locale.ROOT) : "";
        String typed = switch (code) {
            case ENTER -> "\r";
            case ESCAPE -> "\u001b";
            default -> text;
        };
        fire(KeyEvent.KEY_PRESSED, "", text, code, ctrl, alt);
        if (!typed.isEmpty()) {
            fire(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, ctrl, alt);
        }
        fire(KeyEvent.KEY_RELEASED, "", text, code, ctrl, alt);
    }

    private static KeyCode code(char letter) {
        if (letter >= '0' && letter <= '9') {
            return KeyCode.valueOf("DIGIT" + letter);
        }
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
                ? KeyCode.valueOf(String.valueOf(Character.toUpperCase(letter)))
                : KeyCode.UNDEFINED;
    }

    private void fire(EventType<KeyEvent> type, String character, String text, KeyCode code, boolean ctrl,
            boolean alt) {
        Node owner = scene.getFocusOwner();
        Event.fireEvent(owner == null ? scene.getRoot() : owner,
                new KeyEvent(type, character, text, code, false, ctrl, alt, false));
    }
}
