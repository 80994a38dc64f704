package org.guichet.kernel.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * RFC 8259 and no more, as a tree. Written by hand because a payload or a plan travels as one text within another, and avaje's
 * reader ends at 50,000 letters of text (and runs past the end of one that was cut after a backslash).
 */
final class JsonParser {

    private static final int DEEPEST = 32;
    /** More digits than any number of ours, few enough to be read at once. */
    private static final int LONGEST_NUMBER = 100;
    /** Characters of an ordinary text with an escape in it. */
    private static final int ROOM = 64;
    /** Sign and digits of any number that is one for sure. */
    private static final int DIGITS_OF_A_LONG = 18;

    private final String text;
    private int at;

    JsonParser(String text) {
        this.text = text;
    }

    /** Not JSON, too deep, or a name said twice. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String what) {
            super(what, null, false, false);
        }
    }

    /** The whole text is one object. */
    Map<String, Object> object() throws Malformed {
        skipBlanks();
        Map<String, Object> members = members(1);
        skipBlanks();
        if (at < text.length()) {
            throw new Malformed("something follows");
        }
        return members;
    }

    /** A member that is null is as one that is not there. */
    private Map<String, Object> members(int depth) throws Malformed {
        Map<String, Object> members = new LinkedHashMap<>();
        take('{');
        skipBlanks();
        if (isNext('}')) {
            return members;
        }
        do {
            skipBlanks();
            String name = string();
            skipBlanks();
            take(':');
            skipBlanks();
            if (text.startsWith("null", at)) {
                at += "null".length();
            } else if (members.put(name, value(depth + 1)) != null) {
                throw new Malformed("said twice: which one would count?");
            }
            skipBlanks();
        } while (isNext(','));
        take('}');
        return members;
    }

    private List<Object> elements(int depth) throws Malformed {
        List<Object> elements = new ArrayList<>();
        take('[');
        skipBlanks();
        if (isNext(']')) {
            return elements;
        }
        do {
            skipBlanks();
            elements.add(value(depth + 1));
            skipBlanks();
        } while (isNext(','));
        take(']');
        return elements;
    }

    private Object value(int depth) throws Malformed {
        if (depth > DEEPEST) {
            throw new Malformed("too deep");
        }
        return switch (peek()) {
            case '{' -> new JsonTree.Node(members(depth));
            case '[' -> elements(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private Object word(String word, boolean value) throws Malformed {
        if (!text.startsWith(word, at)) {
            throw new Malformed("no such word");
        }
        at += word.length();
        return value;
    }

    private BigDecimal number() throws Malformed {
        int from = at;
        isNext('-');
        if (!isNext('0')) {
            digits();
        }
        boolean isWhole = true;
        if (isNext('.')) {
            isWhole = false;
            digits();
        }
        if (isNext('e') || isNext('E')) {
            isWhole = false;
            if (!isNext('-')) {
                isNext('+');
            }
            digits();
        }
        if (at - from > LONGEST_NUMBER) {
            throw new Malformed("too many digits");
        }
        if (isWhole && at - from <= DIGITS_OF_A_LONG) {
            return BigDecimal.valueOf(Long.parseLong(text, from, at, 10));
        }
        try {
            return new BigDecimal(text.substring(from, at));
        } catch (NumberFormatException e) {
            throw new Malformed("an exponent beyond all numbers");
        }
    }

    private void digits() throws Malformed {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == from) {
            throw new Malformed("no digit");
        }
    }

    private String string() throws Malformed {
        take('"');
        int from = at;
        skipPlain();
        if (peek() == '"') {
            return text.substring(from, at++);
        }
        StringBuilder unescaped = new StringBuilder(Math.max(2 * (at - from), ROOM)).append(text, from, at);
        for (char c = next(); c != '"'; c = next()) {
            if (c == '\\') {
                unescaped.append(escaped());
            }
            from = at;
            skipPlain();
            unescaped.append(text, from, at);
        }
        return unescaped.toString();
    }

    /** To the next quote, backslash or control. */
    private void skipPlain() {
        int end = text.length();
        int i = at;
        while (i < end) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c < ' ') {
                break;
            }
            i++;
        }
        at = i;
    }

    private char escaped() throws Malformed {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new Malformed("no such escape");
        };
    }

    private char unicode() throws Malformed {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char c = next();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw new Malformed("no hex digit");
            }
            code = code << 4 | digit;
        }
        return (char) code;
    }

    /** The next letter of a text. */
    private char next() throws Malformed {
        char c = peek();
        at++;
        return c;
    }

    private char peek() throws Malformed {
        if (at >= text.length()) {
            throw new Malformed("cut short");
        }
        char c = text.charAt(at);
        if (c < ' ') {
            throw new Malformed("a control within");
        }
        return c;
    }

    private boolean isNext(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void take(char c) throws Malformed {
        if (!isNext(c)) {
            throw new Malformed("no " + c);
        }
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) <= ' ' && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
