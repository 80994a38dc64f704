package org.guichet.journal.json;

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
final class JsonTree {

    private static final int DEEPEST = 32;
    private static final JsonStream STREAM = JsonStream.builder().build();

    private JsonTree() {}

    /** An object within a tree. */
    record Node(Map<String, Object> members) {}

    static JsonStream stream() {
        return STREAM;
    }

    /** @throws InvalidInput not one whole JSON object */
    static Map<String, Object> parse(String text) {
        try (JsonReader reader = STREAM.reader(text)) {
            if (reader.currentToken() != JsonReader.Token.BEGIN_OBJECT) {
                throw refused();
            }
            Map<String, Object> members = members(reader, 1);
            if (!text.substring(endOfObject(text)).isBlank()) {
                throw refused();
            }
            return members;
        } catch (JsonException e) {
            throw refused();
        }
    }

    private static InvalidInput refused() {
        return new InvalidInput(List.of(Problem.at("payload", "journal.payload.json")));
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
                throw refused(); // said twice: which one would count?
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
            throw refused();
        }
        return switch (reader.currentToken()) {
            case BEGIN_OBJECT -> new Node(members(reader, depth));
            case BEGIN_ARRAY -> elements(reader, depth);
            case STRING -> reader.readString();
            case NUMBER -> reader.readDecimal();
            case BOOLEAN -> reader.readBoolean();
            case NULL -> throw refused();
        };
    }
}
