package org.guichet.wire.json;

import io.avaje.json.JsonWriter;
import io.avaje.json.stream.BufferedJsonWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Problem;
import org.guichet.kernel.json.Fields;
import org.guichet.kernel.json.JsonTree;

/**
 * How one kind of message is written. Immutable; safe from any thread.
 *
 * @param <T> the message
 */
public final class Form<T> {

    private static final char UNKNOWN = '\uFFFD';

    private final BiConsumer<T, JsonWriter> write;
    private final Function<Fields, T> read;

    Form(BiConsumer<T, JsonWriter> write, Function<Fields, T> read) {
        this.write = write;
        this.read = read;
    }

    /** One object in UTF-8, without line breaks. */
    public byte[] write(T message) {
        try (BufferedJsonWriter json = JsonTree.stream().bufferedWriter()) {
            json.serializeEmpty(true);
            json.beginObject();
            write.accept(message, json);
            json.endObject();
            return json.result().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** @throws InvalidInput not such a message; every fault with its path */
    public T read(byte[] json) {
        return Fields.readKnown(JsonTree.parse("body", text(json)), read);
    }

    /** What is no UTF-8 becomes {@link #UNKNOWN}, which hardly any text has: only then is it looked at more closely, and slowly. */
    private static String text(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        if (text.indexOf(UNKNOWN) < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInput(List.of(Problem.at("body", "common.json.json")));
        }
    }
}
