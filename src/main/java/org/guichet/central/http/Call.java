package org.guichet.central.http;

import java.util.Optional;
import java.util.function.Function;
import org.guichet.kernel.CounterId;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Rejected;
import org.guichet.wire.json.Form;
import org.jspecify.annotations.Nullable;

/** A request that has passed the door. */
final class Call {

    private final @Nullable CounterId counter;
    private final byte[] body;
    private final Function<String, Optional<String>> parameters;
    private final String known;

    /**
     * @param counter that signed it; null where nobody need sign
     * @param body unpacked
     * @param parameters of path and query, by name
     * @param known tag of what the asker has, or empty
     */
    Call(@Nullable CounterId counter, byte[] body, Function<String, Optional<String>> parameters, String known) {
        this.counter = counter;
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
        if (!named.apply(message).equals(counter)) {
            throw Rejected.because(ErrorCode.FORBIDDEN, "the message is another counter's");
        }
        return message;
    }

    CounterId signer() {
        if (counter == null) {
            throw new IllegalStateException("a route without signatures has no signer");
        }
        return counter;
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

    /** Empty when it is missing. */
    String text(String name) {
        return parameters.apply(name).orElse("");
    }

    String known() {
        return known;
    }
}
