package org.guichet.kernel.json;

import io.avaje.json.JsonException;
import io.avaje.json.JsonReader;
import io.avaje.json.stream.JsonStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Problem;

/**
 * A JSON text as nodes, lists, texts, {@link java.math.BigDecimal}s and booleans; a member that is null is as one that
 * is not there.
 */
public final class JsonTree {

    private static final int DEEPEST = 32;
    private static final JsonStream STREAM = JsonStream.builder().build();

    private JsonTree() {}

    /** An object within a tree. */
    public record Node(Map<String, Object> members) {}

    public static JsonStream stream() {
        return STREAM;
    }

    /**
     * @param name of the text, for the fault
     * @throws InvalidInput not one whole JSON object
     */
    public static Map<String, Object> parse(String name, String text) {
        try (JsonReader reader = STREAM.reader(text)) {
            if (reader.currentToken() != JsonReader.Token.BEGIN_OBJECT) {
                throw refused(name);
            }
            Map<String, Object> members = members(reader, 1);
            if (!text.substring(endOfObject(text)).isBlank()) {
                throw refused(name);
            }
            return members;
        } catch (JsonException | IndexOutOfBoundsException e) {
            // the reader runs past the end of a text that was cut after a backslash
            throw refused(name);
        }
    }

    private static InvalidInput refused(String name) {
        return new InvalidInput(List.of(Problem.at(name, "common.json.json")));
    }

    /** The reader stops at the brace that ends the object and does not say what follows. */
    private static int endOfObject(String text) {
        int open = 0;
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted && c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                open++;
            } else if (!quoted && c == '}' && --open == 0) {
                return at + 1;
            }
        }
        return text.length();
    }

    private static Map<String, Object> members(JsonReader reader, int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNextField()) {
            String name = reader.nextField();
            if (!reader.isNullValue() && members.put(name, value(reader, depth + 1)) != null) {
                throw new JsonException("said twice: which one would count?");
            }
        }
        reader.endObject();
        return members;
    }

    private static List<Object> elements(JsonReader reader, int depth) {
        List<Object> elements = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNextElement()) {
            elements.add(value(reader, depth + 1));
        }
        reader.endArray();
        return elements;
    }

    private static Object value(JsonReader reader, int depth) {
        if (depth > DEEPEST) {
            throw new JsonException("too deep");
        }
        return switch (reader.currentToken()) {
            case BEGIN_OBJECT -> new Node(members(reader, depth));
            case BEGIN_ARRAY -> elements(reader, depth);
            case STRING -> reader.readString();
            case NUMBER -> reader.readDecimal();
            case BOOLEAN -> reader.readBoolean();
            case NULL -> throw new JsonException("null in a list");
        };
    }
}
