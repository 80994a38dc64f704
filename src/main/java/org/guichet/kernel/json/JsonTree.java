package org.guichet.kernel.json;

import io.avaje.json.stream.JsonStream;
import java.util.List;
import java.util.Map;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Problem;

/**
 * A JSON text as nodes, lists, texts, {@link java.math.BigDecimal}s and booleans; a member that is null is as one that
 * is not there.
 */
public final class JsonTree {

    private static final JsonStream STREAM = JsonStream.builder().build();

    private JsonTree() {}

    /** An object within a tree. */
    public record Node(Map<String, Object> members) {}

    /** Where members are written. */
    public static JsonStream stream() {
        return STREAM;
    }

    /**
     * @param name of the text, for the fault
     * @throws InvalidInput not one whole JSON object
     */
    public static Map<String, Object> parse(String name, String text) {
        try {
            return new JsonParser(text).object();
        } catch (JsonParser.Malformed e) {
            throw new InvalidInput(List.of(Problem.at(name, "common.json.json")));
        }
    }
}
