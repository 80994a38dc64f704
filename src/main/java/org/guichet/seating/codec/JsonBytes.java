package org.guichet.seating.codec;

import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Place;

/**
 * What is checked of a JSON file before it is parsed: that it is UTF-8 without a byte order mark, of a size, depth and
 * length of numbers that cannot hurt, with no control character in a text and nothing behind its end. Syntax is left to
 * the parser.
 */
final class JsonBytes {

    /** Six bytes is the most that a character takes, as an escape: a longer string holds too much text for certain. */
    private static final int LONGEST_STRING = 6 * Cursor.LONGEST_TEXT;
    /** Ten times a stadium. */
    static final int MOST_BYTES = 256 << 20;
    static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 64;

    private final byte[] bytes;
    private final Problems problems;
    private int at;

    private JsonBytes(byte[] bytes, Problems problems) {
        this.bytes = bytes;
        this.problems = problems;
    }

    /**
     * Returns only when all is well.
     *
     * @throws InvalidInput with the line and column of the first fault
     */
    static void check(byte[] bytes, Problems problems) {
        new JsonBytes(bytes, problems).check();
    }

    private void check() {
        if (bytes.length > MOST_BYTES) {
            throw problems.fatal(Place.WHOLE, "plan.file.huge", MOST_BYTES >> 20);
        }
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            throw fault(0, "plan.file.mark");
        }
        int depth = 0;
        int digits = 0;
        boolean ended = false;
        boolean anything = false;
        while (at < bytes.length) {
            byte b = bytes[at];
            if (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
                digits = 0;
                at++;
                continue;
            }
            if (ended) {
                throw fault(at, "plan.file.more");
            }
            anything = true;
            if (b == '"') {
                string();
                digits = 0;
                continue;
            }
            if (b == '{' || b == '[') {
                if (++depth > DEEPEST) {
                    throw fault(at, "plan.file.deep", DEEPEST);
                }
            } else if (b == '}' || b == ']') {
                ended = --depth <= 0;
            }
            digits = (b >= '0' && b <= '9') || b == '.' ? digits + 1 : 0;
            if (digits > LONGEST_NUMBER) {
                throw fault(at, "plan.number.long", LONGEST_NUMBER);
            }
            at += b < 0 ? character() : 1;
        }
        if (!anything) {
            throw problems.fatal(Place.WHOLE, "plan.file.empty");
        }
    }

    private void string() {
        int start = at++;
        while (at < bytes.length) {
            byte b = bytes[at];
            if (b == '"') {
                at++;
                return;
            }
            if (at - start > LONGEST_STRING) {
                throw fault(start, "plan.text.long", Cursor.LONGEST_TEXT);
            }
            if (b == '\\') {
                at += 2;
            } else if (b >= 0 && b < ' ') {
                throw fault(at, "plan.text.control");
            } else {
                at += b < 0 ? character() : 1;
            }
        }
        throw fault(start, "plan.text.open");
    }

    /** Length of the character that begins here, as RFC 3629 allows it. */
    private int character() {
        int lead = bytes[at] & 0xff;
        int length = lead >= 0xC2 && lead <= 0xDF ? 2 : lead >> 4 == 0xE ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
        if (length == 0 || at + length > bytes.length) {
            throw fault(at, "plan.file.encoding");
        }
        int code = lead & (0x7f >> length);
        for (int i = 1; i < length; i++) {
            int next = bytes[at + i] & 0xff;
            if (next >> 6 != 2) {
                throw fault(at, "plan.file.encoding");
            }
            code = (code << 6) | (next & 0x3f);
        }
        boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        boolean tooLong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
        if (surrogate || tooLong || code > Character.MAX_CODE_POINT) {
            throw fault(at, "plan.file.encoding");
        }
        return length;
    }

    private InvalidInput fault(int offset, String key, Object... arguments) {
        return problems.fatal(place(bytes, offset), key, arguments);
    }

    /** Where a byte stands as an editor shows it. */
    static Place place(byte[] bytes, int offset) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < offset && i < bytes.length; i++) {
            boolean newLine = bytes[i] == '\n';
            line += newLine ? 1 : 0;
            // the following bytes of a character are no columns of their own
            column = newLine ? 1 : (bytes[i] & 0xC0) == 0x80 ? column : column + 1;
        }
        return Place.at(line, column);
    }
}
