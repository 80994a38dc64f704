package org.guichet.seating.codec;

import io.avaje.json.JsonReader;
import io.avaje.json.stream.JsonStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Any JSON as maps, lists and numbers that compare as JSON values do: keys in any order, 1.50 equal to 15e-1. */
final class JsonValue {

    private static final Object NULL = "null itself";

    private JsonValue() {}

    static Object of(byte[] json) {
        try (JsonReader reader = JsonStream.builder().build().reader(json)) {
            return value(reader);
        }
    }

    private static Object value(JsonReader reader) {
        return switch (reader.currentToken()) {
            case BEGIN_OBJECT -> object(reader);
            case BEGIN_ARRAY -> array(reader);
            case STRING -> List.of("text", reader.readString());
            case NUMBER -> number(reader.readDecimal());
            case BOOLEAN -> reader.readBoolean();
            case NULL -> isNull(reader);
        };
    }

    private static Object isNull(JsonReader reader) {
        return reader.isNullValue() ? NULL : "never";
    }

    private static BigDecimal number(@Nullable BigDecimal number) {
        return number == null || number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static Map<String, Object> object(JsonReader reader) {
        Map<String, Object> object = new HashMap<>();
        reader.beginObject();
        while (reader.hasNextField()) {
            object.put(reader.nextField(), value(reader));
        }
        reader.endObject();
        return object;
    }

    private static List<Object> array(JsonReader reader) {
        List<Object> array = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNextElement()) {
            array.add(value(reader));
        }
        reader.endArray();
        return array;
    }
}
