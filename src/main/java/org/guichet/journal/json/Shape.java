package org.guichet.journal.json;

import io.avaje.json.JsonWriter;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.guichet.journal.Entry;

/**
 * How the entries of one type are written today.
 *
 * @param schema of this shape
 * @param write the members of the object
 */
record Shape<E extends Entry>(String type, int schema, BiConsumer<E, JsonWriter> write, Function<Fields, E> read) {

    static void text(JsonWriter json, String name, String value) {
        json.name(name);
        json.value(value);
    }

    static void number(JsonWriter json, String name, long value) {
        json.name(name);
        json.value(value);
    }

    static <T> void array(JsonWriter json, String name, Iterable<T> elements, BiConsumer<T, JsonWriter> element) {
        json.name(name);
        json.beginArray();
        elements.forEach(value -> element.accept(value, json));
        json.endArray();
    }

    static <T> void objects(JsonWriter json, String name, Iterable<T> elements, BiConsumer<T, JsonWriter> members) {
        array(json, name, elements, (value, to) -> {
            to.beginObject();
            members.accept(value, to);
            to.endObject();
        });
    }
}
