package org.guichet.seating.codec;

import io.avaje.json.JsonException;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonReader.Token;
import io.avaje.json.stream.JsonStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.kernel.Message;
import org.guichet.kernel.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON value by value and knows at every moment where it is. A value of the wrong kind, a key that is unknown,
 * missing or there twice is noted with its place and the reading goes on, with a harmless value instead. One thread.
 */
final class Cursor {

    private static final JsonStream STREAM = JsonStream.builder().build();
    private static final Pattern POSITION = Pattern.compile("position: (\\d{1,9})");
    static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_KEY_TOLD = 60;

    private final byte[] bytes;
    private final JsonReader json;
    private final Problems problems;
    private final List<Level> levels = new ArrayList<>();
    private int depth = -1;

    /** An object with the key being read, or an array with the index being read. */
    private static final class Level {
        private boolean array;
        private @Nullable String key;
        private int index;
        private final Set<String> seen = new HashSet<>(16);
    }

    private Cursor(byte[] bytes, Problems problems) {
        this.bytes = bytes;
        this.json = STREAM.reader(bytes);
        this.problems = problems;
        for (int i = 0; i <= JsonBytes.DEEPEST; i++) {
            levels.add(new Level());
        }
    }

    /** What a reader makes of a whole file. */
    interface Reading<T> {
        T of(Cursor cursor);
    }

    static <T> T read(byte[] bytes, Problems problems, Reading<T> reading) {
        JsonBytes.check(bytes, problems);
        Cursor cursor = new Cursor(bytes, problems);
        try {
            return reading.of(cursor);
        } catch (JsonException | NumberFormatException e) {
            Place stopped = cursor.stopped();
            throw problems.fatal(new Place("", stopped.line(), stopped.column(), cursor.path()), "plan.json");
        } finally {
            cursor.json.close();
        }
    }

    /** False, and noted, when the value is no object; else {@link #nextKey} until null, then {@link #endObject}. */
    boolean beginObject() {
        if (!is(Token.BEGIN_OBJECT)) {
            return false;
        }
        json.beginObject();
        Level level = levels.get(++depth);
        level.array = false;
        level.key = null;
        level.seen.clear();
        return true;
    }

    @Nullable
    String nextKey() {
        Level level = levels.get(depth);
        level.key = null;
        if (!json.hasNextField()) {
            return null;
        }
        String key = json.nextField();
        level.key = key;
        if (!level.seen.add(key)) {
            problem("plan.key.twice");
        }
        return key;
    }

    void endObject(String... required) {
        Level level = levels.get(depth);
        for (String key : required) {
            if (!level.seen.contains(key)) {
                level.key = key;
                problem("plan.key.missing");
            }
        }
        level.key = null;
        json.endObject();
        depth--;
    }

    void unknown() {
        problem("plan.key.unknown");
        json.skipValue();
    }

    /** Passes over a value that an older variant had and nobody needs. */
    void dropped() {
        problems.warn(path(), "plan.older.dropped");
        json.skipValue();
    }

    <T> List<T> list(Supplier<@Nullable T> item) {
        List<T> items = new ArrayList<>();
        if (!is(Token.BEGIN_ARRAY)) {
            return items;
        }
        json.beginArray();
        Level level = levels.get(++depth);
        level.array = true;
        level.index = 0;
        while (json.hasNextElement()) {
            T read = item.get();
            if (read != null) {
                items.add(read);
            }
            level.index++;
        }
        json.endArray();
        depth--;
        return items;
    }

    boolean isText() {
        return json.currentToken() == Token.STRING;
    }

    String string() {
        if (!is(Token.STRING)) {
            return "";
        }
        String text = json.readString();
        if (text.length() > LONGEST_TEXT) {
            problem("plan.text.long", LONGEST_TEXT);
        } else if (hasHalfCharacter(text)) {
            problem("plan.text.half");
        }
        return text;
    }

    @Nullable
    String stringOrNull() {
        return isNull() ? null : string();
    }

    BigDecimal number() {
        return is(Token.NUMBER) ? json.readDecimal() : BigDecimal.ONE;
    }

    void problem(String key, Object... arguments) {
        problems.add(this::path, key, arguments);
    }

    Problems problems() {
        return problems;
    }

    /** The value being read, such as {@code zones[3].rows[0].seats[12].seat_guid}. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i <= depth; i++) {
            Level level = levels.get(i);
            String key = level.key;
            if (level.array) {
                path.append('[').append(level.index).append(']');
            } else if (key == null) {
                break;
            } else if (key.matches("[A-Za-z_]\\w{0," + LONGEST_KEY_TOLD + "}")) {
                path.append(i == 0 ? "" : ".").append(key);
            } else {
                path.append("[\"").append(key, 0, Math.min(key.length(), LONGEST_KEY_TOLD)).append("\"]");
            }
        }
        return path.toString();
    }

    /** The parser says where it stopped only in its own words. */
    private Place stopped() {
        Matcher position = POSITION.matcher(json.location());
        return JsonBytes.place(bytes, position.find() ? Integer.parseInt(position.group(1)) : 0);
    }

    private boolean isNull() {
        return json.currentToken() == Token.NULL && json.isNullValue();
    }

    private boolean is(Token wanted) {
        Token found = json.currentToken();
        if (found == wanted) {
            return true;
        }
        problem("plan.kind", kind(wanted), kind(found));
        json.skipValue();
        return false;
    }

    private static Message kind(Token token) {
        return Message.of(switch (token) {
            case BEGIN_ARRAY -> "plan.kind.list";
            case BEGIN_OBJECT -> "plan.kind.object";
            case STRING -> "plan.kind.text";
            case NUMBER -> "plan.kind.number";
            case BOOLEAN -> "plan.kind.boolean";
            case NULL -> "plan.kind.null";
        });
    }

    private static boolean hasHalfCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
