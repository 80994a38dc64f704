package org.guichet.wire.json;

import io.avaje.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guichet.inventory.GrantNumber;
import org.guichet.journal.Hash;
import org.guichet.journal.StoredEntry;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.json.Fields;
import org.guichet.kernel.json.Members;

/** What several messages are made of. */
final class Words {

    /** Characters of a name, a code, a guid, a signature: none is near it. */
    static final int LONGEST = 200;
    /** Base64 of the states of a million places. */
    static final int LONGEST_PACKED = 1_400_000;

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TYPE = Pattern.compile("[A-Z0-9_]{1,16}");
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private Words() {}

    static String word(Fields fields, String name) {
        return fields.line(name, LONGEST);
    }

    static long count(Fields fields, String name) {
        return fields.number(name, 0, Long.MAX_VALUE);
    }

    static int small(Fields fields, String name) {
        return fields.integer(name, 0, Integer.MAX_VALUE);
    }

    static void counter(JsonWriter json, CounterId counter) {
        Members.text(json, "counter", counter.dotted());
    }

    static CounterId counter(Fields fields) {
        return fields.parsed("counter", CounterId::ofDotted, new CounterId(1, 1));
    }

    static GrantNumber grant(Fields fields, String name) {
        return fields.parsed(name, GrantNumber::parse, GrantNumber.NONE);
    }

    static UUID uuid(Fields fields, String name) {
        return fields.parsed(name, UUID::fromString, new UUID(0, 0));
    }

    static Hash hash(Fields fields, String name) {
        return fields.parsed(name, text -> new Hash(matching(HEX, text)), Hash.NONE);
    }

    /** Whole milliseconds of this century or the next. */
    static Instant instant(Fields fields, String name) {
        return fields.parsed(name, text -> {
            Instant instant = Instant.parse(text);
            if (instant.isBefore(FIRST) || instant.isAfter(LAST)
                    || !instant.equals(instant.truncatedTo(ChronoUnit.MILLIS))) {
                throw new IllegalArgumentException(text);
            }
            return instant;
        }, FIRST);
    }

    static <E extends Enum<E>> E one(Fields fields, String name, Class<E> of) {
        return fields.parsed(name, text -> Enum.valueOf(of, text), EnumSet.allOf(of).iterator().next());
    }

    static void strings(JsonWriter json, String name, List<String> values) {
        Members.array(json, name, values, (value, to) -> to.value(value));
    }

    static <T> List<T> atMost(int most, Fields fields, String name, List<T> values) {
        if (values.size() > most) {
            fields.problem(name, "common.json.range", values.size());
            return List.of();
        }
        return values;
    }

    static void entry(JsonWriter json, StoredEntry entry) {
        Members.text(json, "type", entry.type());
        Members.number(json, "schema", entry.schema());
        Members.text(json, "payload", entry.payload());
    }

    /** The payload is a text within: its bytes are what was hashed, so that it may be and contain whatever a journal holds. */
    static StoredEntry entry(Fields fields) {
        return new StoredEntry(fields.parsed("type", text -> matching(TYPE, text), "X"),
                fields.integer("schema", 1, 0xFFFF), fields.parsed("payload", Words::oneLine, ""));
    }

    private static String oneLine(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("half a surrogate");
        }
        return new StoredEntry("X", 1, text).payload();
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
