package org.guichet.sale;

import java.util.Optional;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;

/**
 * The right of a counter to sell, which its house can withdraw. What was sold stays sold: it is printed again, voided and told
 * to the centre as before. Safe from any thread.
 */
@FunctionalInterface
public interface Mandate {

    /** Of a counter on its own, which nobody can stop. */
    Mandate OWN = Optional::empty;

    /** Why this counter sells no more, and what to do; empty while it may sell. */
    Optional<Message> withdrawn();

    /** @throws Refusal this counter sells no more */
    default void check() {
        withdrawn().ifPresent(why -> {
            throw new Refusal(why);
        });
    }
}
