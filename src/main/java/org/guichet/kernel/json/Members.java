package org.guichet.kernel.json;

import io.avaje.json.JsonWriter;
import java.util.function.BiConsumer;

/** Writes the members of an object. */
public final class Members {

    private Members() {}

    public static void text(JsonWriter json, String name, String value) {
        json.name(name);
        json.value(value);
    }

    public static void number(JsonWriter json, String name, long value) {
        json.name(name);
        json.value(value);
    }

    public static <T> void array(JsonWriter json, String name, Iterable<T> elements,
            BiConsumer<T, JsonWriter> element) {
        json.name(name);
        json.beginArray();
        elements.forEach(value -> element.accept(value, json));
        json.endArray();
    }

    public static <T> void objects(JsonWriter json, String name, Iterable<T> elements,
            BiConsumer<T, JsonWriter> members) {
        array(json, name, elements, (value, to) -> {
            to.beginObject();
            members.accept(value, to);
            to.endObject();
        });
    }
}
