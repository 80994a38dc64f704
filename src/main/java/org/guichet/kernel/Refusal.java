package org.guichet.kernel;

/** An act refused by a rule of the house. Says why in the clerk's words; whatever was in hand is still in hand. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    public Refusal(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public static Refusal of(String key, Object... arguments) {
        return new Refusal(Message.of(key, arguments));
    }

    public Message reason() {
        return reason;
    }
}
