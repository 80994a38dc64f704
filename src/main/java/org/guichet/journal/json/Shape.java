package org.guichet.journal.json;

import io.avaje.json.JsonWriter;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.guichet.journal.Entry;
import org.guichet.kernel.json.Fields;

/**
 * How the entries of one type are written today.
 *
 * @param schema of this shape
 * @param write the members of the object
 */
record Shape<E extends Entry>(String type, int schema, BiConsumer<E, JsonWriter> write, Function<Fields, E> read) {}
