package org.guichet.ticketing.keys;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Jsonb;

import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.guichet.kernel.CounterId;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Problem;
import org.guichet.ticketing.KeyId;
import org.guichet.ticketing.TicketKey;
import org.jspecify.annotations.Nullable;

/** The public key file that gates verify with: JSON, as {@code docs/ticket-token.md} describes it. */
public final class KeyList {

    private static final String FORMAT = "guichet-ticket-keys/1";
    private static final Set<String> FIELDS = Set.of("id", "counter", "incarnation", "training", "algorithm", "public",
            "not_after");

    private KeyList() {}

    public static String write(List<TicketKey> keys) {
        List<Object> all = new ArrayList<>();
        for (TicketKey key : keys) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("id", key.id().toString());
            fields.put("counter", key.counter().number());
            fields.put("incarnation", key.counter().incarnation());
            fields.put("training", key.training());
            fields.put("algorithm", "Ed25519");
            fields.put("public", Base64.getEncoder().encodeToString(key.key().getEncoded()));
            fields.put("not_after", key.notAfter().toString());
            all.add(fields);
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", FORMAT);
        file.put("keys", all);
        return Jsonb.builder().build().type(Object.class).toJsonPretty(file) + "\n";
    }

    /** @throws InvalidInput with every fault and its place */
    public static List<TicketKey> read(String json) {
        Reading reading = new Reading();
        List<TicketKey> keys = reading.file(parse(json));
        if (!reading.problems.isEmpty()) {
            throw new InvalidInput(reading.problems);
        }
        return keys;
    }

    private static Object parse(String json) {
        try {
            return Jsonb.builder().build().type(Object.class).fromJson(json);
        } catch (JsonException | IllegalStateException e) {
            throw new InvalidInput(List.of(Problem.at("keys", "ticket.keys.json", String.valueOf(e.getMessage()))));
        }
    }

    private static final class Reading {
        private final List<Problem> problems = new ArrayList<>();
        private final Set<KeyId> seen = new HashSet<>();

        List<TicketKey> file(@Nullable Object root) {
            List<TicketKey> keys = new ArrayList<>();
            if (!(root instanceof Map<?, ?> map) || !FORMAT.equals(map.get("format"))) {
                problems.add(Problem.at("format", "ticket.keys.format", FORMAT));
            } else if (!(map.get("keys") instanceof List<?> list)) {
                problems.add(Problem.at("keys", "ticket.keys.list"));
            } else {
                for (int i = 0; i < list.size(); i++) {
                    TicketKey key = key("keys[" + i + "]", list.get(i));
                    if (key != null) {
                        keys.add(key);
                    }
                }
            }
            return List.copyOf(keys);
        }

        private @Nullable TicketKey key(String place, @Nullable Object value) {
            if (!(value instanceof Map<?, ?> map)) {
                problems.add(Problem.at(place, "ticket.keys.object"));
                return null;
            }
            for (Object name : map.keySet()) {
                if (!FIELDS.contains(String.valueOf(name))) {
                    problems.add(Problem.at(place + "." + name, "ticket.keys.field.unknown"));
                }
            }
            KeyId id = field(place, map, "id", text -> KeyId.parse((String) text).orElseThrow(BadField::new));
            Integer number = field(place, map, "counter", count -> whole(count, 65_535));
            Integer incarnation = field(place, map, "incarnation", count -> whole(count, 255));
            Boolean training = field(place, map, "training", flag -> (Boolean) flag);
            String algorithm = field(place, map, "algorithm", text -> "Ed25519".equals(text) ? (String) text : null);
            PublicKey key = field(place, map, "public", text -> TicketKey.publicKey((String) text));
            Instant notAfter = field(place, map, "not_after", text -> Instant.parse((String) text));
            if (id == null || number == null || incarnation == null || training == null || algorithm == null
                    || key == null || notAfter == null) {
                return null;
            }
            if (!id.equals(KeyId.of(key))) {
                problems.add(Problem.at(place + ".id", "ticket.keys.id"));
                return null;
            }
            if (!seen.add(id)) {
                problems.add(Problem.at(place + ".id", "ticket.keys.twice"));
                return null;
            }
            return new TicketKey(id, new CounterId(number, incarnation), key, training, notAfter);
        }

        private <T> @Nullable T field(String place, Map<?, ?> map, String name, Function<Object, @Nullable T> read) {
            Object value = map.get(name);
            try {
                T result = value == null ? null : read.apply(value);
                if (result != null) {
                    return result;
                }
            } catch (BadField | ClassCastException | DateTimeException | IllegalArgumentException e) {
                // told below, with its place, whatever was wrong with it
            }
            problems.add(Problem.at(place + "." + name, value == null
                    ? "ticket.keys.field.missing"
                    : "ticket.keys.field.wrong"));
            return null;
        }

        private static Integer whole(Object value, int most) {
            double number = ((Number) value).doubleValue();
            if (number != Math.rint(number) || number < 1 || number > most) {
                throw new BadField();
            }
            return (int) number;
        }
    }

    private static final class BadField extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
