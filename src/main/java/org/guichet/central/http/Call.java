package org.guichet.central.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guichet.central.Token;
import org.guichet.kernel.CounterId;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Rejected;
import org.guichet.wire.json.Form;
import org.jspecify.annotations.Nullable;

/** A request that has passed the door. */
final class Call {

    private final Asker asker;
    private final byte[] body;
    private final Function<String, Optional<String>> parameters;
    private final String known;

    /** Whose request it is: a counter's, the holder's of a token, or anybody's. */
    record Asker(@Nullable CounterId counter, @Nullable Token token) {

        static final Asker STRANGER = new Asker(null, null);

        static Asker signing(CounterId counter) {
            return new Asker(counter, null);
        }

        static Asker bearing(Token token) {
            return new Asker(null, token);
        }
    }

    /**
     * @param body unpacked
     * @param parameters of path and query, by name
     * @param known tag of what the asker has, or empty
     */
    Call(Asker asker, byte[] body, Function<String, Optional<String>> parameters, String known) {
        this.asker = asker;
        this.body = body;
        this.parameters = parameters;
        this.known = known;
    }

    <T> T read(Form<T> form) {
        return form.read(body);
    }

    /** A message in which the counter names itself: nobody speaks for another. */
    <T> T read(Form<T> form, Function<T, CounterId> named) {
        T message = form.read(body);
        if (!named.apply(message).equals(asker.counter())) {
            throw Rejected.because(ErrorCode.FORBIDDEN, "the message is another counter's");
        }
        return message;
    }

    CounterId signer() {
        return Objects.requireNonNull(asker.counter(), "a route without signatures has no signer");
    }

    /** Whose token it came with. */
    Token token() {
        return Objects.requireNonNull(asker.token(), "a route without tokens has no holder");
    }

    /** @throws Rejected it is missing, or no number from 0 on */
    long number(String name) {
        String text = text(name);
        if (!text.matches("[0-9]{1,18}")) {
            throw Rejected.because(ErrorCode.MALFORMED, name + ": is no number");
        }
        return Long.parseLong(text);
    }

    /** @throws Rejected it is missing, or no number from 0 to 2,147,483,647 */
    int small(String name) {
        long number = number(name);
        if (number > Integer.MAX_VALUE) {
            throw Rejected.because(ErrorCode.MALFORMED, name + ": is too large");
        }
        return (int) number;
    }

    /** @throws Rejected it is missing, or no UUID */
    UUID id(String name) {
        try {
            return UUID.fromString(text(name));
        } catch (IllegalArgumentException e) {
            throw Rejected.because(ErrorCode.MALFORMED, name + ": is no UUID");
        }
    }

    /** @throws Rejected it is missing, or no day such as {@code 2026-11-24} */
    LocalDate day(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            throw Rejected.because(ErrorCode.MALFORMED, name + ": is no day such as 2026-11-24");
        }
    }

    /** Empty when it is missing. */
    String text(String name) {
        return parameters.apply(name).orElse("");
    }

    String known() {
        return known;
    }
}
